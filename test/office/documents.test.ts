import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packDocument } from '../../src/app/imported/document-reader.ts'
import { parsingVersion } from '../../src/app/imported/parsing-version.ts'
import { makeDocument } from '../support/documents.ts'
import { documentInput } from '../support/imported.ts'
import { message, newOffice, until } from '../support/office-world.ts'
import { AT_THE_MACHINE } from '../support/operating-office.ts'
import { postgresIsMissing, startPostgres, type TestPostgres } from '../support/postgres.ts'
import { newStore, occasion, postgresWorld, replicas, sqliteWorld } from '../support/store-world.ts'

const plan = (growth: string) =>
  `清江区2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长${growth};\n——全社会固定资产投资120亿元;\n`
const QUESTION = '清江区2024年GDP目标'
const PUBLIC = { chat: 'C1' }
const INTERNAL = { channel: 'wecom', chat: 'W1' } as const

const told = (text: string, where: object = PUBLIC) => message(text, where)

describe('a running office', () => {
  it('answers from a document as soon as it is imported, and no more when it is removed', async () => {
    const store = await newStore(sqliteWorld)
    const { office, logged } = await newOffice({ store })
    await office.desk.knowledge.warm()
    office.start(() => {})
    const answer = async () => (await office.answer(told(QUESTION))).answer
    const before = await answer()

    const { id } = await store.documents.put(await documentInput(plan('6.5%左右')), occasion())
    await until(async () => (await answer()).outcome === 'answered', 2000)
    const there = await answer()
    await store.documents.remove(id, occasion())
    await until(async () => (await answer()).outcome !== 'answered', 2000)

    expect(before.outcome).toBe('not_found')
    expect(there.text).toContain('增长6.5%左右')
    expect(there.citations[0]).toMatchObject({ code: '计24-1-1', digest: false })
    expect((await answer()).text).toBe(before.text)
    expect(logged.filter(({ level }) => level !== 'info')).toEqual([])
  })

  it('answers a room that may not see it as if it were not there', async () => {
    const [with_, without] = [await newStore(sqliteWorld), await newStore(sqliteWorld)]
    await with_.documents.put(await documentInput(plan('6.5%左右'), { given: { class: 'internal' } }), occasion())
    const one = await newOffice({ store: with_ })
    const other = await newOffice({ store: without })
    const questions = [
      QUESTION,
      '计24-1-1',
      '清江区有哪些文件',
      '2021年固投目标',
      '全社会固定资产投资目标',
      '有哪些文件',
      '今年GDP目标',
    ]

    for (const question of questions) {
      const seen = await one.office.answer(told(question))
      const unseen = await other.office.answer(told(question))
      expect(JSON.stringify(seen.answer)).toBe(JSON.stringify(unseen.answer))
    }
    expect((await one.office.answer(told(QUESTION, INTERNAL))).answer.outcome).toBe('answered')
  })

  it('lets the digest serve those who may not see the original', async () => {
    const store = await newStore(sqliteWorld)
    const original = '武昌区2021年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长7%;\n'
    await store.documents.put(await documentInput(original, { given: { class: 'internal' } }), occasion())
    const { office } = await newOffice({ store })
    const digestOf = async (where: object) =>
      (await office.answer(told('2021年GDP目标', where))).answer.citations.map(({ digest }) => digest)

    expect(await digestOf(PUBLIC)).toEqual([true])
    expect(await digestOf(INTERNAL)).toEqual([false])
  })

  it('answers from the newer of two versions and shows the older one by its code', async () => {
    const store = await newStore(sqliteWorld)
    const [older, newer] = [{ published: '2024-02-01' }, { published: '2024-07-01' }]
    await store.documents.put(await documentInput(plan('6.5%左右'), { given: older, name: 'z.txt' }), occasion())
    await store.documents.put(await documentInput(plan('5%以上'), { given: newer, name: 'a.txt' }), occasion())
    const { office } = await newOffice({ store })

    const { answer } = await office.answer(told(QUESTION))
    const old = await office.answer(told('清江计24-1-1'))
    const code = await office.answer(told('清江计24v2-1-1'))

    expect(answer.text).toContain('5%以上')
    expect(answer.text).not.toContain('6.5%')
    expect(answer.citations.map((citation) => citation.code)).toEqual(['清江计24v2-1-1'])
    expect(old.answer).toMatchObject({ outcome: 'answered', note: expect.stringContaining('该文件已有更新的版本。') })
    expect(old.answer.text).toContain('6.5%左右')
    expect(code.answer).toMatchObject({ outcome: 'answered', note: expect.not.stringContaining('更新的版本') })
  })

  it('reads an original anew where other rules made its parsed form, and keeps what comes of it', async () => {
    const store = await newStore(sqliteWorld)
    const stale = packDocument(makeDocument(plan('1%'), { class: 'public' }))
    const input = { ...(await documentInput(plan('6.5%左右'), { parsedBy: 'old' })), parsed: stale }
    const { id } = await store.documents.put(input, occasion())
    const { office } = await newOffice({ store })

    const { answer } = await office.answer(told(QUESTION))

    expect(answer.text).toContain('6.5%左右')
    expect(await store.documents.list()).toMatchObject([{ id, parsedBy: await parsingVersion() }])
    expect((await store.documents.part(id, 'parsed')) === stale).toBe(false)
  })

  it('serves the others where one cannot be opened, and says which', async () => {
    const store = await newStore(sqliteWorld)
    const broken = { ...(await documentInput(plan('1%'))), original: 'QUJD', parsed: 'QUJD' }
    const { id } = await store.documents.put(broken, occasion())
    await store.documents.put(await documentInput(plan('6.5%左右')), occasion())
    const { office, logged } = await newOffice({ store })

    const { answer } = await office.answer(told(QUESTION))

    expect(answer.text).toContain('6.5%左右')
    expect(logged.filter(({ level }) => level === 'error')).toMatchObject([{ data: { document: id } }])
  })
})

describe('replay', () => {
  it('names the document that was imported since', async () => {
    const store = await newStore(sqliteWorld)
    const first = await newOffice({ store })
    const { id } = await first.office.answer(told('2021年固投目标'))
    const kept = await store.documents.put(await documentInput(plan('6.5%左右')), occasion())
    const { office } = await newOffice({ store })

    const { data } = await office.command('replay', { id }, AT_THE_MACHINE)

    expect(data).toMatchObject({ changed: { documents: { added: [`${kept.id}/plan.txt`], removed: [] } } })
  })
})

const missing = postgresIsMissing()
if (missing !== undefined) process.stdout.write(`${missing}\n`)

describe.skipIf(missing !== undefined)('replicas on one PostgreSQL', () => {
  let server: TestPostgres

  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  it('all take up what one of them imports, within two seconds', async () => {
    const [one, ...others] = await replicas(postgresWorld(() => server))
    const offices = await Promise.all(others.map((store) => newOffice({ store })))
    for (const { office } of offices) {
      await office.desk.knowledge.warm()
      office.start(() => {})
    }

    await one.documents.put(await documentInput(plan('6.5%左右')), occasion())

    for (const { office } of offices)
      await until(async () => (await office.answer(told(QUESTION))).answer.text.includes('6.5%左右'), 2000)
    expect(offices.flatMap(({ logged }) => logged).filter(({ level }) => level !== 'info')).toEqual([])
  })
})
