import type { PersonText } from '../core/errors.ts'

export type Topic =
  | 'environment'
  | 'config'
  | 'documents'
  | 'rooms'
  | 'people'
  | 'channels'
  | 'schedules'
  | 'store'
  | 'bot'

/** Something that was looked at: in order, worth knowing, or to be put right. */
export interface Finding {
  readonly topic: Topic
  readonly level: 'ok' | 'note' | 'fault'
  readonly text: PersonText
  /** What to do about it; null where nothing has to be done. */
  readonly advice: PersonText | null
}

/** A text in both languages of the house. */
export function both(zh: string, en: string): PersonText {
  return { zh, en }
}

export function ok(topic: Topic, text: PersonText): Finding {
  return { topic, level: 'ok', text, advice: null }
}

export function note(topic: Topic, text: PersonText, advice: PersonText | null = null): Finding {
  return { topic, level: 'note', text, advice }
}

export function fault(topic: Topic, text: PersonText, advice: PersonText): Finding {
  return { topic, level: 'fault', text, advice }
}
