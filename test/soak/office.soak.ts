import { describe, expect, it } from 'vitest'
import { documentsOf, recombine } from '../../bench/corpus.ts'
import { questionsAbout } from '../../bench/questions.ts'
import { SeededRandom } from '../../bench/random.ts'
import type { DocumentClass } from '../../src/core/document/plan-document.ts'
import type { NoteDraft } from '../../src/core/remember/note.ts'
import { projectsOf } from '../../src/core/search/projects.ts'
import { fillAudit } from '../support/fill-audit.ts'
import { damageOfOffice, killOffice } from '../support/kill-office.ts'
import { seedDocuments } from '../support/knowledge.ts'
import { message, newOffice } from '../support/office-world.ts'
import { occasion, openedStore, sqliteWorld } from '../support/store-world.ts'

const KILLS = Number(process.env.SOAK_KILLS ?? 50)
const ROWS = Number(process.env.SOAK_ROWS ?? 1_000_000)
const NOTES = Number(process.env.SOAK_NOTES ?? 10_000)
const PARAGRAPHS = 10_000
const QUESTIONS = 1000
const say = (line: string) => process.stdout.write(`${line}\n`)

describe('an office', () => {
  it(`answers each question once over ${KILLS} kills at random points`, async () => {
    const place = await sqliteWorld.newPlace()
    const received: string[] = []

    for (let kill = 0; kill < KILLS; kill++)
      received.push(...(await killOffice(place, { milliseconds: Math.random() * 600 })))

    const faults = await damageOfOffice(await openedStore(place), received)
    expect(faults).toEqual([])
    say(`${KILLS} kills, ${received.length} questions acknowledged, each answered once`)
  })

  it('is measured with a large store and many paragraphs', async () => {
    const random = new SeededRandom(1)
    const given = (await seedDocuments()).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    const documents = documentsOf(recombine(given, PARAGRAPHS, random))
    const place = await sqliteWorld.newPlace()
    const store = await openedStore(place)
    const region = documents[0]?.region ?? ''
    const { office } = await newOffice({
      ...{ store, documents },
      settings: {
        rooms: [{ id: 'room', channel: 'slack', match: 'C1', region, classes: ['public', 'internal'] }],
        slackClasses: ['public', 'internal'],
      },
    })
    const view = { id: 'room', region, classes: ['public', 'internal'] as DocumentClass[] }
    const { knowledge } = await office.desk.knowledge.of(view)
    const projects = projectsOf(knowledge).projects.map(({ name }) => name)
    for (let done = 0; done < NOTES; done += 500)
      await store.transaction(async (within) => {
        for (let n = 0; n < 500; n++)
          await within.notes.add(
            noteOn(projects[(done + n) % projects.length] ?? '一号桥', region, done + n),
            occasion(),
          )
      })
    await fillAudit(place, ROWS)
    await office.desk.living.refresh()
    const questions = [
      ...questionsAbout(documents, QUESTIONS, random),
      ...projects.slice(0, 200).map((name) => `${name}进展`),
    ]
    for (const question of questions.slice(0, 20)) await office.answer(message(question))

    const took: number[] = []
    for (const [n, question] of questions.entries()) {
      const begun = performance.now()
      await office.answer(message(question, { person: { id: `U${n}`, name: '问' } }))
      took.push(performance.now() - begun)
    }

    took.sort((a, b) => a - b)
    const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(1)
    say(
      `${knowledge.located.length} paragraphs, ${NOTES} notes, ${ROWS} audit rows, ${questions.length} questions: ` +
        `an answer with its committed write p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(0.9999)} ms`,
    )
    expect(took.length).toBe(questions.length)
  })
})

function noteOn(id: string, region: string, n: number): NoteDraft {
  return {
    subject: { kind: 'project', id, region, planYear: 2021 },
    class: n % 2 === 0 ? 'public' : 'internal',
    text: `第${n}号进展：基础施工完成，开始主体结构`,
    percent: n % 100,
    day: '2021-07-30',
  }
}
