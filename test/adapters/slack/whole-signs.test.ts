import { describe, expect, it } from 'vitest'
import { sections } from '../../../src/adapters/slack/blocks.ts'
import { LONGEST_BUTTON, LONGEST_TEXT } from '../../../src/adapters/slack/limits.ts'
import { clean, inert, inertPieces } from '../../../src/adapters/slack/plain-words.ts'
import { shortened } from '../../../src/core/rooms/whole-signs.ts'
import { checkBlocks } from '../../support/fake-slack/check-blocks.ts'
import { expectWhole, filled, KINDS } from '../../support/limit-texts.ts'

const shownLength = (text: string) => inert(text).length
const cases = KINDS.flatMap((kind) => [-1, 0, 1].map((off) => ({ kind, off, name: kind.name })))
const read = (piece: string) => piece.replaceAll('\u200b', '')

describe.each(cases)('$name at the limit $off', ({ kind, off }) => {
  it('is a section, or two', () => {
    const text = filled(kind, LONGEST_TEXT + off, shownLength)

    const blocks = sections(text)

    expect(checkBlocks(blocks, 'message')).toEqual([])
    expect(blocks).toHaveLength(off > 0 ? 2 : 1)
    expectWhole(kind, text, inertPieces(text, LONGEST_TEXT).map(read))
  })

  it('is whole over five sections', () => {
    const text = filled(kind, 5 * LONGEST_TEXT + off, shownLength)

    const pieces = inertPieces(text, LONGEST_TEXT)

    expect(pieces.every((piece) => piece.length <= LONGEST_TEXT)).toBe(true)
    expect(pieces.map(read).join('')).toBe(clean(text))
    expectWhole(kind, text, pieces.map(read))
  })

  it('is a label, or begins one with nothing shortened', () => {
    const text = filled(kind, LONGEST_BUTTON + off, (given) => given.length)

    const label = shortened(text, LONGEST_BUTTON)

    expect(label.length).toBeLessThanOrEqual(LONGEST_BUTTON)
    expect(label.endsWith('…')).toBe(off > 0)
    const whole = kind.inLabels ?? kind.whole
    if (off > 0) expectWhole({ whole }, text, [label.slice(0, -1), text.slice(label.length - 1)])
  })
})
