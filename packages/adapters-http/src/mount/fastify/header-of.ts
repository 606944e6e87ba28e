/** A header by its lower-case name, repetitions joined: Node itself drops those of some names, other runtimes of none. */
export const headerOf =
  (rawHeaders: readonly string[]) =>
  (name: string): string | undefined => {
    let found: string | undefined
    for (let i = 0; i < rawHeaders.length; i += 2) {
      const value = rawHeaders[i]?.toLowerCase() === name ? rawHeaders[i + 1] : undefined
      if (value !== undefined) found = found === undefined ? value : `${found}, ${value}`
    }
    return found
  }
