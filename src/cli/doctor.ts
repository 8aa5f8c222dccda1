import { UsageError } from '../core/errors.ts'
import type { Finding } from '../office/finding.ts'
import type { Command } from './command.ts'
import { parseOptions } from './parse-options.ts'

const help = `wenji doctor [--json]

Looks at variables, configuration, documents, rooms, people, channels, store, disk, backups and the running bot, and says
what to do about each thing that is not in order. Shows no secret. Exit status 1 where something needs doing.

  npm run -s wenji -- doctor`

const MARKS = {
  ok: { zh: '正常', en: 'ok   ' },
  note: { zh: '留意', en: 'note ' },
  fault: { zh: '要办', en: 'fault' },
} as const

/** What is in order and what is not. */
export const doctorCommand: Command = {
  help,
  lenient: true,
  async run(args, services, io) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } })
    if (positionals.length > 0) throw new UsageError(`doctor: what is "${positionals[0]}"? See wenji doctor --help`)
    const findings = await services.examine()
    const fine = findings.every(({ level }) => level !== 'fault')
    if (values.json === true) io.out(`${JSON.stringify({ ok: fine, findings })}\n`)
    else for (const finding of findings) io.out(`${told(finding, services.language)}\n`)
    return fine ? 0 : 1
  },
}

function told({ topic, level, text, advice }: Finding, language: 'zh' | 'en'): string {
  const line = `${MARKS[level][language]}  ${topic.padEnd(11)}  ${text[language]}`
  return advice === null ? line : `${line}\n      → ${advice[language]}`
}
