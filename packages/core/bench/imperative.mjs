// The decisions that are measured, as they are written without a type for what can go wrong: exceptions, and copies
// that are changed in place.

const fields = ['nickname', 'avatar', 'gender', 'country', 'province', 'city', 'language']

export const mergeProfile = (policy, stored, incoming) => {
  const merged = {}
  for (const field of fields) {
    const isAssigned = Object.hasOwn(stored, field)
    const takes = policy === 'overwrite' || (policy === 'setnx' && !isAssigned)
    if (takes && Object.hasOwn(incoming, field)) merged[field] = incoming[field]
    else if (isAssigned) merged[field] = stored[field]
  }
  return merged
}

const linkTo = (stored, { openid, told, now }) => {
  const user = { ...stored }
  user.ks = { openid, told: told === null ? (stored.ks?.told ?? {}) : told.profile }
  user.updatedAt = now
  if (told !== null) {
    user.profile = mergeProfile(told.policy, stored.profile, told.profile)
    user.authorized = true
  }
  return user
}

export const login = (brought, owner, caller, fresh) => {
  if (owner) return brought.told === null ? owner : linkTo(owner, brought)
  if (!brought.createUser) throw new Error('NoSuchUser')
  if (!caller?.anonymous) return linkTo(fresh, brought)
  const user = linkTo(caller, brought)
  user.anonymous = false
  user.epoch += 1
  return user
}

export const phoneLogin = (brought, owner, caller, fresh, holder) => {
  const user = login(brought, owner, caller, fresh)
  if (holder && holder.id !== user.id && holder.phone?.verified) throw new Error('PhoneTaken')
  if (user.phone?.number === brought.phone && user.phone.verified) return user
  return { ...user, phone: { number: brought.phone, verified: true }, updatedAt: brought.now }
}

export const link = (brought, user, owner) => {
  if (owner && owner.id !== user.id) throw new Error('OpenidTaken')
  if (user.ks !== null && user.ks.openid !== brought.openid) throw new Error('AlreadyLinked')
  return user.ks !== null && brought.told === null ? user : linkTo(user, brought)
}
