import { describe, expect, it } from 'vitest'
import { forEachThing, listedThings } from '../../../src/core/question/listed-things.ts'

describe('listedThings', () => {
  it('asks for each thing that is announced, at the time of all', () => {
    const parts = listedThings('Two figures for 2024 please: number of new roads, and land parcels to be supplied.')

    expect(parts).toEqual([
      'what is the number of new roads for 2024?',
      'how many land parcels to be supplied for 2024?',
    ])
  })

  it.each(['What is planned: roads or bridges?', 'How many roads, bridges and parks are planned?', '两项:道路和桥梁'])(
    'finds none where nothing is announced: %s',
    (question) => {
      const parts = listedThings(question)

      expect(parts).toEqual([])
    },
  )
})

describe('forEachThing', () => {
  it('asks the same for either thing', () => {
    const parts = forEachThing('What is set for the schools, and for the clinics?')

    expect(parts).toEqual(['What is set for the schools?', 'What is set for the clinics?'])
  })

  it('leaves two times together', () => {
    const parts = forEachThing('What is set for the year 2023 and for the year 2024?')

    expect(parts).toEqual([])
  })
})
