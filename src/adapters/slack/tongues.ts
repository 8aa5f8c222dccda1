import type { WebClient } from '@slack/web-api'
import { cleanQuestion, type Language } from '../../core/question/normalise.ts'
import { within } from './within.ts'

/** How long it is waited for what Slack knows of a person: a form has to open within three seconds. */
const ASK_WITHIN = 1000
const MOST_PERSONS = 10_000

/** The language of some words; undefined where they are none of a language: a code, a number, GDP. */
export function languageSaid(text: string): Language | undefined {
  const said = /\p{Script=Han}/u.test(text) || /(?:^|\s)[A-Za-z]*[a-z]{2,}(?=\s|[,.?!:;]|$)/.test(text)
  return said ? cleanQuestion(text).language : undefined
}

/**
 * In which language to speak to whom: the one that they wrote last (as far as this process has heard them), else that of
 * their Slack where the app may ask for it, else Chinese.
 */
export class Tongues {
  readonly #web: WebClient
  readonly #known = new Map<string, Language>()
  /** Whether the app has been given the scope by which Slack tells the language of a person. */
  mayAsk = false

  constructor(web: WebClient) {
    this.#web = web
  }

  /** Takes note of what somebody wrote; gives its language, undefined where it has none. */
  heard(user: string, text: string): Language | undefined {
    const language = languageSaid(text)
    if (language !== undefined) this.#keep(user, language)
    return language
  }

  /** As far as it is known by now. */
  known(user: string): Language {
    return this.#known.get(user) ?? 'zh'
  }

  async of(user: string): Promise<Language> {
    if (!this.#known.has(user) && this.mayAsk) await within(this.#ask(user), ASK_WITHIN)
    return this.known(user)
  }

  async #ask(user: string): Promise<void> {
    const { user: found } = await this.#web.users.info({ user, include_locale: true })
    // What they have written meanwhile says more.
    if (found?.locale !== undefined && !this.#known.has(user))
      this.#keep(user, found.locale.startsWith('zh') ? 'zh' : 'en')
  }

  #keep(user: string, language: Language): void {
    if (this.#known.size >= MOST_PERSONS) this.#known.clear()
    this.#known.set(user, language)
  }
}
