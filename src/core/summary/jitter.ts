import type { PostSlot } from '../remember/ledger.ts'

/** A post in personal WeChat goes out so much after its time at most: 90 seconds, in milliseconds. */
export const LONGEST_JITTER = 90_000

/**
 * By how much a post goes out after its time where a platform takes what comes on the stroke of the hour for a machine's:
 * 0 to 90 seconds, in milliseconds, the same for one slot whoever asks and however often.
 */
export function jitterOf({ job, room, slot }: PostSlot): number {
  return Math.floor((hash(JSON.stringify([job, room, slot])) / 2 ** 32) * (LONGEST_JITTER + 1))
}

/** FNV-1a with its bits stirred once more, for names that differ in their last letter alone; 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (const char of text) h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
