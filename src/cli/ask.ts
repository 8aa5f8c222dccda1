import { createInterface } from 'node:readline'
import { z } from 'zod'
import { UsageError } from '../core/errors.ts'
import { answerJson } from './answer-json.ts'
import type { Command, Io, Ready, Services } from './command.ts'
import { newConversation } from './conversation.ts'
import { parseOptions } from './parse-options.ts'
import { reportSkipped } from './report-skipped.ts'

const help = `wenji ask [--json] [--documents DIR] [--as-of YYYY-MM-DD] QUESTION
wenji ask --json --batch [--documents DIR] [--as-of YYYY-MM-DD] < questions.jsonl

Answers one question from seeds/ (or from the documents in DIR), or JSON lines {"id","question","context"} from standard
input, one JSON line each, in order.

  npm run -s wenji -- ask 2021年固投目标是多少
  npm run -s wenji -- ask --json "What is the 2021 GDP growth target?"`

/** Answers once, or a batch. */
export const askCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = parseOptions(args, {
      json: { type: 'boolean' },
      batch: { type: 'boolean' },
      documents: { type: 'string' },
      'as-of': { type: 'string' },
    })
    const question = positionals.join(' ')
    if (values.batch !== true && positionals.length === 0)
      throw new UsageError('ask: a question is missing; see wenji ask --help')
    if (values.batch === true && (positionals.length > 0 || values.json !== true))
      throw new UsageError('ask: --batch goes with --json and without a question')
    const ready = await services.load({
      documents: values.documents,
      asOf: values['as-of'],
      living: true,
      english: values.batch === true || /[a-z]{2}/i.test(question),
    })
    reportSkipped(ready.skipped, io)
    if (values.batch === true) return answerBatch(ready, services, io)
    const started = performance.now()
    const answer = newConversation(ready, services).ask(question)
    const ms = performance.now() - started
    io.out(values.json === true ? `${JSON.stringify(answerJson(answer, null, ms))}\n` : `${services.render(answer)}\n`)
    return answer.outcome === 'failed' ? 1 : 0
  },
}

const lineSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
  context: z.array(z.string()).optional(),
})

async function answerBatch(ready: Ready, services: Services, io: Io): Promise<number> {
  let status = 0
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const clean = line.replace(/^\ufeff/, '').trim()
    if (clean === '') continue
    const parsed = parseLine(clean)
    if ('error' in parsed) {
      status = 1
      io.out(`${JSON.stringify(parsed)}\n`)
      continue
    }
    const conversation = newConversation(ready, services)
    for (const earlier of parsed.context) conversation.ask(earlier)
    const started = performance.now()
    const answer = conversation.ask(parsed.question)
    if (answer.outcome === 'failed') status = 1
    io.out(`${JSON.stringify(answerJson(answer, parsed.id, performance.now() - started))}\n`)
  }
  return status
}

function parseLine(
  line: string,
): { id: string | null; question: string; context: string[] } | { id: string | null; error: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { id: null, error: 'not a JSON object' }
  }
  const parsed = lineSchema.safeParse(value)
  const id = parsed.success
    ? parsed.data.id
    : z.looseObject({ id: z.union([z.string(), z.number()]) }).safeParse(value).data?.id
  const named = id === undefined ? null : String(id)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return {
      id: named,
      error: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`.replace(/^: /, ''),
    }
  }
  return { id: named, question: parsed.data.question, context: parsed.data.context ?? [] }
}
