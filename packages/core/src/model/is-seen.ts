/**
 * What is shown as nothing, so that a name would have a twin that nobody tells from it: control and format characters
 * (zero widths, joiners, directions), selectors and fillers, the blanks that no folding makes a space of. And what Unicode
 * leaves open, private or unassigned: shown as anything, and folded otherwise once it is assigned.
 */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800]/u

/** Whether every character of a folded name can be seen, and means the same everywhere. */
export const isSeen = (text: string): boolean => !unseen.test(text)
