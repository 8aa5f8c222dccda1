import { EVENT_ID, parseEvents } from 'js-yaml'

/**
 * Line of a YAML text, from 1, on which the node of a path stands; of a missing field the line of the deepest part of
 * the path that is there.
 */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  const events = parseEvents(text, {})
  let start = 0
  let at = events.findIndex((event) => event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
  for (const key of path) {
    const found = at < 0 ? undefined : childOf(events, at, key, text)
    if (!found) break
    start = found.start ?? start
    at = found.at
  }
  return text.slice(0, start).split('\n').length
}

type Events = ReturnType<typeof parseEvents>

/** The event at which a child's value begins, and where its key (or the value itself) stands in the text. */
function childOf(
  events: Events,
  at: number,
  key: PropertyKey,
  text: string,
): { at: number; start: number | undefined } | undefined {
  const isMapping = events[at]?.type === EVENT_ID.MAPPING
  let child = at + 1
  for (let n = 0; child < events.length && events[child]?.type !== EVENT_ID.POP; n++) {
    const value = isMapping ? behind(events, child) : child
    const named = isMapping ? textOf(events, child, text) === String(key) : n === key
    if (named) return { at: value, start: offsetOf(events, isMapping ? child : value) }
    child = behind(events, value)
  }
  return undefined
}

/** The index behind a node with all that is in it. */
function behind(events: Events, at: number): number {
  let depth = 0
  for (let i = at; i < events.length; i++) {
    const type = events[i]?.type
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++
    else if (type === EVENT_ID.POP) depth--
    if (depth <= 0) return i + 1
  }
  return events.length
}

function textOf(events: Events, at: number, text: string): string | undefined {
  const event = events[at]
  return event?.type === EVENT_ID.SCALAR ? text.slice(event.valueStart, event.valueEnd) : undefined
}

/** Where the first scalar of a node stands. */
function offsetOf(events: Events, at: number): number | undefined {
  for (let i = at; i < behind(events, at); i++) {
    const event = events[i]
    if (event?.type === EVENT_ID.SCALAR) return event.valueStart
  }
  return undefined
}
