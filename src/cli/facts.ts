import { UsageError } from '../core/errors.ts'
import { type Fact, isFigure } from '../core/facts/fact.ts'
import { ownersOnce, projectsOnce } from '../core/facts/facts-once.ts'
import type { Command } from './command.ts'
import { parseOptions } from './parse-options.ts'
import { reportSkipped } from './report-skipped.ts'

const KINDS = ['target', 'task', 'actual', 'estimate', 'project', 'owner']

const help = `wenji facts --json [--documents DIR] [--kind ${KINDS.join('|')}]

Prints every fact that the documents hold, one JSON object a line.

  npm run -s wenji -- facts --json --kind target`

/** Prints the facts of the documents. */
export const factsCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = parseOptions(args, {
      json: { type: 'boolean' },
      documents: { type: 'string' },
      kind: { type: 'string' },
    })
    if (positionals.length > 0) throw new UsageError(`facts: what is "${positionals[0]}"? See wenji facts --help`)
    if (values.kind !== undefined && !KINDS.includes(values.kind))
      throw new UsageError(`facts: --kind is one of ${KINDS.join(', ')}`)
    const ready = await services.load({ documents: values.documents, english: false })
    reportSkipped(ready.skipped, io)
    const { figures, documents, lexicon } = ready.knowledge
    const projects = documents.flatMap((document) => projectsOnce(document, lexicon))
    const owners = documents.flatMap((document) => ownersOnce(document, lexicon))
    for (const fact of [...figures, ...projects, ...owners]) {
      if (values.kind === undefined || fact.kind === values.kind)
        io.out(`${values.json === true ? JSON.stringify(factJson(fact)) : factLine(fact)}\n`)
    }
    return 0
  },
}

function factJson(fact: Fact): object {
  if (!isFigure(fact)) {
    const { ordinal: _place, ...rest } = fact
    return rest
  }
  const {
    documentKind: _kind,
    ordinal: _ordinal,
    wording: _wording,
    amount: _amount,
    joint: _joint,
    headline: _headline,
    proposed,
    ...rest
  } = fact
  const { kind, ...others } = rest
  return proposed ? { kind, ...others, state: '拟' } : { kind, ...others }
}

function factLine(fact: Fact): string {
  if (fact.kind === 'project')
    return [fact.code, fact.kind, fact.period, fact.name, fact.stage, fact.intended ? 'intended' : 'so'].join('\t')
  if (fact.kind === 'owner')
    return [fact.code, fact.kind, fact.period, fact.task, fact.lead.join('、'), fact.rule].join('\t')
  return [
    fact.code,
    fact.kind,
    fact.period,
    fact.indicator ?? '-',
    fact.name,
    fact.measure,
    fact.comparator,
    fact.value ?? '-',
    fact.unit ?? '',
  ].join('\t')
}
