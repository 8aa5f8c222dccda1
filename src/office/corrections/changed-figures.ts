import { numbersIn } from '../../core/answer/figure.ts'
import type { DocumentClass } from '../../core/document/plan-document.ts'
import { noteNumber } from '../../core/remember/note.ts'
import { type Room, roomOfId } from '../../core/rooms/room.ts'
import type { Knowledge } from '../../core/search/knowledge.ts'
import { type SaidFigure, withTodaysCode } from '../../core/summary/cited-figures.ts'
import { correctionsOf } from '../../core/summary/corrections.ts'
import type { CitedFigure, FigureChange } from '../../core/summary/summary.ts'
import type { KnowledgeBook, View } from '../knowledge-book.ts'
import type { OfficeParts } from '../parts.ts'
import type { SaidBefore } from './said.ts'

/** A figure that somebody was told and that is another one today. */
export interface Changed extends FigureChange {
  readonly was: SaidFigure
  /** The same for the same change, wherever it was said. */
  readonly key: string
  readonly said: SaidBefore
  /** The room as bot.yaml has it today. */
  readonly room: Room
  /** What the room and whoever asks may both see. */
  readonly classes: readonly DocumentClass[]
}

/**
 * What of that which was said is another today, for who may see some classes: nothing of a room that shows (or then showed)
 * more than that, and each room's figures held against what that room may see.
 */
export async function changedFigures(
  said: readonly SaidBefore[],
  seen: readonly DocumentClass[],
  { parts, knowledge: book }: { readonly parts: OfficeParts; readonly knowledge: KnowledgeBook },
): Promise<Changed[]> {
  const rooms = new Map<string, Room>()
  const audiences = new Map<string, { readonly view: View; readonly said: SaidBefore[] }>()
  for (const one of said) {
    const room = rooms.get(one.room) ?? roomOfId(one.room, parts.sources.settings)
    rooms.set(one.room, room)
    const internal = one.classes.includes('internal') || room.classes.includes('internal')
    if (internal && !seen.includes('internal')) continue
    const classes = room.classes.filter((each) => seen.includes(each))
    const key = [...classes].sort().join(' ')
    const audience = audiences.get(key) ?? { view: { id: room.id, region: room.region, classes }, said: [] }
    audience.said.push(one)
    audiences.set(key, audience)
  }
  const changed: Changed[] = []
  for (const { view, said: here } of audiences.values()) {
    const { knowledge } = await book.of(view)
    const changes = changesOf(
      here.flatMap(({ cited }) => cited),
      knowledge,
    )
    if (changes.size === 0) continue
    for (const one of here)
      for (const was of one.cited) {
        const change = changes.get(figureKey(was))
        const room = rooms.get(one.room)
        if (!change || !room) continue
        const found = { ...was, code: change.was.code }
        const where = { id: one.id, kind: one.draft === null ? ('answer' as const) : ('post' as const), room: room.id }
        changed.push({ ...change, was: found, where, key: keyOf(change, was), said: one, room, classes: view.classes })
      }
  }
  return changed
}

/** Each figure is looked up once, however often it was said. */
function changesOf(cited: readonly SaidFigure[], knowledge: Knowledge): ReadonlyMap<string, FigureChange> {
  const keys = new Map<CitedFigure, string>()
  for (const [key, figure] of new Map(cited.map((figure) => [figureKey(figure), figure])))
    keys.set(withTodaysCode(figure, knowledge), key)
  const found = new Map<string, FigureChange>()
  for (const [was, key] of keys) {
    const [change] = correctionsOf([{ id: '', kind: 'answer', room: '', figures: [was] }], knowledge)
    if (change) found.set(key, change)
  }
  return found
}

function figureKey({ text, code, period, indicator, quote, stands }: SaidFigure): string {
  return JSON.stringify([text, standingOf({ code, stands }), period, indicator, quote])
}

/** Where a figure stands, whatever its code begins with. */
function standingOf({ code, stands }: Pick<SaidFigure, 'code' | 'stands'>): string {
  return stands ? `${stands.file}${stands.behind}` : code
}

/** 完成97.35亿元 and 97.35亿元 are one figure. */
function keyOf({ now, basis }: FigureChange, was: SaidFigure): string {
  const newer = now ? numbersIn(now.text) : ['', ...numbersIn(was.text)]
  const rests = noteNumber(basis.code) === null ? basis.words : basis.code
  return JSON.stringify([standingOf(was), was.period, was.indicator, rests, ...newer])
}

/** True for two ways to say one figure. */
export function isSameFigure(a: SaidFigure, b: SaidFigure): boolean {
  const [x, y] = [numbersIn(a.text).join(' '), numbersIn(b.text).join(' ')]
  return standingOf(a) === standingOf(b) && a.period === b.period && a.indicator === b.indicator && x === y
}
