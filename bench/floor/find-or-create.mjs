import { newUser } from './new-user.mjs'

/** The user of an openid; of two first logins at once one creates it. */
export const findOrCreate = async ({ store, pool }, openid, createUser) => {
  for (;;) {
    const known = await store.findByOpenid(pool, openid)
    if (known !== undefined || !createUser) return known
    const user = newUser(pool, openid, Date.now())
    try {
      await store.insertUser(user)
      return user
    } catch (error) {
      if (!store.isTaken(error)) throw error
    }
  }
}
