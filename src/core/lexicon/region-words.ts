import { alternatives } from './alternatives.ts'

/** Words that make of a region's short name a part of a longer one, as the file of regions lists them. */
export interface WordsWithin {
  readonly leads: readonly string[]
  readonly tails: readonly string[]
  readonly house_of: readonly string[]
  readonly house_behind: readonly string[]
}

/** Forms of what stands in front of a region's short name within a longer name, and behind it. */
export function withinNames({ leads, tails, house_of, house_behind }: WordsWithin): {
  readonly lead: RegExp
  readonly tail: RegExp
  readonly houseOf: RegExp
  readonly houseBehind: RegExp
} {
  return {
    lead: new RegExp(`(?:${alternatives(leads)})$`, 'u'),
    tail: new RegExp(`^(?:${alternatives(tails)})`, 'u'),
    houseOf: new RegExp(`\\b(?:${alternatives(house_of)}) of (?:the )?$`, 'i'),
    houseBehind: new RegExp(`^ (?:${alternatives(house_behind)})\\b`, 'i'),
  }
}
