import { refuse } from './refuse.mjs'

const isText = (value) => value === undefined || (typeof value === 'string' && value.length <= 1024)

/** The profile in an opened payload, which has to be of the person who logs in. */
export const readProfile = ({ openId, nickName, avatarUrl, gender, country, province, city, language }, openid) => {
  const isSound =
    openId === openid &&
    typeof nickName === 'string' &&
    typeof avatarUrl === 'string' &&
    (gender === undefined || gender === 0 || gender === 1 || gender === 2) &&
    [nickName, avatarUrl, country, province, city, language].every(isText)
  if (!isSound) return refuse(400, 'the data cannot be decrypted')
  return { nickname: nickName, avatar: avatarUrl, gender, country, province, city, language }
}
