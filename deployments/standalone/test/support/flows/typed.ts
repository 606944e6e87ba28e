/** What people of every flow type. */
export const typed = {
  password: 'correct horse 9',
  phone: '13800138000',
  otherPhone: '13900139000',
  claimedPhone: '13700137000',
}
