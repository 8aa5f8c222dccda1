import { readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { View } from '../../src/office/knowledge-book.ts'
import { writeHidden, writePublic } from './hidden-world.ts'
import { readJsonLines } from './json-lines.ts'
import { messageIn, openedOffice, PUBLIC_ROOM, type TestOffice } from './opened-office.ts'

/** Two offices that a public room must not be able to tell apart: without what is hidden, and with it. */
export interface Pair {
  readonly without: TestOffice
  readonly withHidden: TestOffice
}

type Documents = Parameters<typeof openedOffice>[0]

/** Opens both, with the same public words beside the documents, and in the one hidden words behind them. */
export async function openedPair(seen: Documents, all: Documents): Promise<Pair> {
  const without = await openedOffice(seen)
  const withHidden = await openedOffice(all)
  for (const { parts } of [without, withHidden]) await writePublic(parts.store)
  await writeHidden(withHidden.parts.store)
  for (const { office } of [without, withHidden]) await office.desk.living.refresh()
  return { without, withHidden }
}

/** Messages of one person, each in one thread, in order. */
export interface Talk {
  readonly id: string
  readonly messages: readonly string[]
}

/** What tells the two offices apart, a line for each message that is answered otherwise; empty where nothing does. */
export async function leaksIn(pair: Pair, talks: readonly Talk[], view: View = PUBLIC_ROOM): Promise<string[]> {
  const leaks: string[] = []
  for (const { id, messages } of talks)
    for (const text of messages) {
      const message = messageIn(view, text, id)
      const expected = await answered(pair.without, message)
      const got = await answered(pair.withHidden, message)
      if (expected !== got) leaks.push(`${id} ${text}\n  ${expected}\n  ${got}`)
    }
  return leaks
}

/** The whole answer, its own id aside. */
async function answered({ office }: TestOffice, message: ReturnType<typeof messageIn>): Promise<string> {
  const { id, answer } = await office.answer(message)
  return JSON.stringify(answer).replaceAll(id, 'ID')
}

/** How many messages of some talks the hidden part answers otherwise where it may be seen: that they aim at it. */
export async function aimedIn(pair: Pair, talks: readonly Talk[], view: View): Promise<number> {
  const leaks = await leaksIn(pair, talks, view)
  return leaks.length
}

const FOLDER = path.join(import.meta.dirname, '..', 'questions')
const talkSchema = z.object({ id: z.string(), context: z.array(z.string()).default([]), question: z.string() })

/** Every question of a set of test/questions, behind those that it leans on. */
export function talksOf(file: string): Talk[] {
  return readJsonLines(path.join(FOLDER, file), talkSchema).map(({ id, context, question }) => ({
    id: `${file} ${id}`,
    messages: [...context, question],
  }))
}

/** The sets of test/questions. */
export function questionSets(): string[] {
  const all = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return all.filter((name) => name.endsWith('.jsonl')).sort()
}
