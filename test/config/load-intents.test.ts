import { readdirSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadIntents } from '../../src/config/load-intents.ts'
import { readYaml } from '../../src/config/read-yaml.ts'
import { WenjiError } from '../../src/core/errors.ts'
import { intentSchema } from '../../src/core/question/intent.ts'
import { copyOfFolder, temporaryFolder } from '../support/temporary-folder.ts'

const INTENTS = path.join(import.meta.dirname, '..', '..', 'intents')

const WEATHER = [
  'id: weather',
  'title: { zh: 天气, en: Weather }',
  'help: { zh: 说天气, en: tells the weather }',
  'responder: help',
  'order: 50',
  'needs: [cue]',
  'cues: { zh: [天气], en: [weather] }',
  'aspects: {}',
  'examples: [今天天气如何, 明天下雨吗]',
]

async function failureOf(folder: string): Promise<WenjiError> {
  const failure: unknown = await loadIntents(folder).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(failure instanceof WenjiError)) throw new Error('no WenjiError was thrown', { cause: failure })
  return failure
}

describe('the intents of the project', () => {
  // a draft waits for its responder: it is no intent yet
  const names = readdirSync(INTENTS).filter((name) => !name.endsWith('.draft'))

  it('are files of YAML alone', () => {
    expect(names.filter((name) => !name.endsWith('.yaml'))).toEqual([])
    expect(names.length).toBeGreaterThan(2)
  })

  it.each(names)('load by themselves, and are named as their file is: %s', async (name) => {
    const intent = readYaml(name, await readFile(path.join(INTENTS, name), 'utf8'), intentSchema)

    expect(`${intent.id}.yaml`).toBe(name)
  })

  it('load together, in the order of their names, with one fallback', async () => {
    const intents = await loadIntents(INTENTS)

    expect(intents.map((intent) => `${intent.id}.yaml`)).toEqual([...names].sort())
    expect(intents.filter((intent) => intent.fallback).map((intent) => intent.id)).toEqual(['lookup'])
  })
})

describe('an intent more', () => {
  it('takes a file and no code', async () => {
    const folder = await copyOfFolder(INTENTS)
    await writeFile(path.join(folder, 'weather.yaml'), WEATHER.join('\n'))

    const intents = await loadIntents(folder)

    expect(intents.at(-1)).toMatchObject({ id: 'weather', responder: 'help', cues: { zh: ['天气'] } })
  })

  it('is no file of another ending', async () => {
    const folder = await copyOfFolder(INTENTS)
    await writeFile(path.join(folder, 'notes.txt'), 'not: [an intent')

    const intents = await loadIntents(folder)

    expect(intents.map((intent) => intent.id)).not.toContain('notes')
  })
})

describe('a file that is wrong', () => {
  it.each([
    ['is broken YAML', WEATHER.join('\n').replace('[天气]', '[天气'), /:[6-9]: \S/],
    [
      'has a value that is not allowed',
      WEATHER.join('\n').replace('responder: help', 'responder: oracle'),
      /:4: responder: .*"targets".*"lookup"/,
    ],
    ['has an id that is none', WEATHER.join('\n').replace('id: weather', 'id: Weather!'), /:1: id: \S/],
    ['lacks a language', WEATHER.join('\n').replace(', en: Weather', ''), /:2: title\.en: \S/],
    ['has too few examples', WEATHER.join('\n').replace(', 明天下雨吗', ''), /:9: examples: \S/],
    [
      'has an unknown aspect',
      WEATHER.join('\n').replace('aspects: {}', 'aspects: { wind: { zh: [风], en: [wind] } }'),
      /:8: aspects: .*"wind"/,
    ],
    ['has an unknown key', [...WEATHER, 'colour: red'].join('\n'), /: .*"colour"/],
    ['holds nothing', '', /:1: \S/],
  ])('is told in one line with file, line and what is wrong where it %s', async (_, text, expected) => {
    const folder = await copyOfFolder(INTENTS)
    const file = path.join(folder, 'weather.yaml')
    await writeFile(file, text)

    const failure = await failureOf(folder)

    expect(failure.message.startsWith(`${file}:`)).toBe(true)
    expect(failure.message.slice(file.length)).toMatch(expected)
    expect(failure.message).not.toContain('\n')
    expect(failure.forPerson.en).toBe(failure.message)
  })

  it('tells the line of an unknown key itself', async () => {
    const folder = await temporaryFolder({ 'weather.yaml': [...WEATHER, 'colour: red'].join('\n') })

    const failure = await failureOf(folder)

    expect(failure.message.startsWith(`${path.join(folder, 'weather.yaml')}:10: `)).toBe(true)
  })
})

describe('a folder that is wrong', () => {
  it('is told where it is not there', async () => {
    const folder = path.join(await temporaryFolder(), 'nowhere')

    const failure = await failureOf(folder)

    expect(failure.message).toBe(`${folder}: no such folder`)
    expect(failure.forPerson.zh).toContain(folder)
  })

  it('is told where two files have one id', async () => {
    const folder = await copyOfFolder(INTENTS)
    await writeFile(path.join(folder, 'weather.yaml'), WEATHER.join('\n').replace('id: weather', 'id: help'))

    const failure = await failureOf(folder)

    expect(failure.message).toBe(`${folder}: two files have the id help`)
  })

  it.each([
    ['no file', async (folder: string) => rm(path.join(folder, 'lookup.yaml'))],
    [
      'a second file',
      async (folder: string) => writeFile(path.join(folder, 'weather.yaml'), [...WEATHER, 'fallback: true'].join('\n')),
    ],
  ])('is told where %s is the fallback', async (_, change) => {
    const folder = await copyOfFolder(INTENTS)
    await change(folder)

    const failure = await failureOf(folder)

    expect(failure.message).toBe(`${folder}: exactly one intent says fallback: true`)
  })
})
