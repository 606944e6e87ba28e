export { randomUserIds } from './random-user-ids.ts'
export { systemClock } from './system-clock.ts'
