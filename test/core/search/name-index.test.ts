import { describe, expect, it } from 'vitest'
import { type Name, NameIndex } from '../../../src/core/search/name-index.ts'

const name = (text: string, thing = text): Name => ({ text, kind: 'project', thing })
const laid = (index: NameIndex, text: string, at: number) =>
  [...index.laidOver(text, at)].map(({ entry, start }) => [entry.name.text, start])

describe('the index of names', () => {
  it('lays every name over a text by each of its places that hold the same character', () => {
    const index = new NameIndex(() => [name('江湾中心'), name('湾区'), name('湾湾桥')])

    expect(laid(index, '东湾区', 1)).toEqual([
      ['江湾中心', 0],
      ['湾区', 1],
      ['湾湾桥', 1],
      ['湾湾桥', 0],
    ])
  })

  it('gives a place ahead of the text where a name begins there', () => {
    const index = new NameIndex(() => [name('江湾中心')])

    expect(laid(index, '心', 0)).toEqual([['江湾中心', -3]])
  })

  it('knows its names in either case, the first of the same text counting', () => {
    const index = new NameIndex(() => [name('人均GDP', 'a'), name('人均gdp', 'b')])

    expect(index.complete().map(({ name: { thing }, letters, size }) => [thing, letters, size])).toEqual([
      ['a', '人均gdp', 2],
    ])
    expect([index.has('人均Gdp'), index.has('人均')]).toEqual([true, false])
  })

  it('built in steps is whole where a question comes between them', () => {
    const many = Array.from({ length: 120 }, (_, i) => name(`江湾${i}中心`))
    const index = new NameIndex(() => many)
    const steps = index.completing()
    steps.next()

    const asked = index.complete().length
    const rest = [...steps]

    expect(asked).toBe(120)
    expect(rest).toEqual([])
    expect(laid(index, '心', 0)).toHaveLength(120)
  })

  it('leaves out what is too long for a name', () => {
    const index = new NameIndex(() => [name('长'.repeat(64)), name('长'.repeat(63))])

    expect(index.complete().map(({ size }) => size)).toEqual([63])
  })

  it('reads its source once, and not before it is looked at', () => {
    let read = 0
    const index = new NameIndex(() => {
      read++
      return [name('江湾中心')]
    })

    const before = read
    index.has('江湾中心')
    laid(index, '江', 0)

    expect([before, read]).toEqual([0, 1])
  })
})
