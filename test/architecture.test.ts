import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = path.join(import.meta.dirname, '..', 'src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** Every import and re-export of a file: `to` is a file of src, or the name of a package. */
function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(SRC, file), 'utf8')
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s(type\s)?[^'"]*?from\s+'([^']+)'|(?:^|[^.\w])import\(\s*'([^']+)'/g,
    ),
  ]
  return found.map((match) => {
    const target = match[2] ?? match[3] ?? ''
    const to = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target
    return { from: file, to, typeOnly: match[1] !== undefined }
  })
}

const imports = files.flatMap(importsOf)
const own = imports.filter(({ to }) => to.endsWith('.ts'))

/** The storey a file belongs to: main, app, adapters, cli, config, core. */
function storey(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file.replace('.ts', '')
}

const MAY_IMPORT: Record<string, readonly string[]> = {
  main: ['app'],
  app: ['app', 'adapters', 'cli', 'config', 'office', 'core'],
  adapters: ['adapters', 'core'],
  cli: ['cli', 'office', 'core'],
  config: ['config', 'core'],
  office: ['office', 'core'],
  core: ['core'],
}

/** Rooms of the core, each with the rooms that it may look into. */
const CORE: Record<string, readonly string[]> = {
  document: ['document'],
  lexicon: ['lexicon'],
  facts: ['facts', 'document', 'lexicon'],
  search: ['search', 'remember', 'facts', 'document', 'lexicon'],
  check: ['check', 'search', 'facts', 'document', 'lexicon'],
  question: ['question', 'search', 'remember', 'facts', 'document', 'lexicon'],
  answer: ['answer', 'question', 'search', 'remember', 'facts', 'document', 'lexicon'],
  remember: ['remember', 'document', 'lexicon'],
  rooms: ['rooms', 'answer', 'remember', 'document'],
  summary: ['summary', 'rooms', 'answer', 'question', 'search', 'remember', 'facts', 'document', 'lexicon'],
}

describe('imports point one way', () => {
  it('finds the imports of the house', () => {
    expect(own.length).toBeGreaterThan(150)
  })

  it('from main over app to adapters, cli, config, office and from there to core', () => {
    const wrong = own.filter(({ from, to }) => !MAY_IMPORT[storey(from)]?.includes(storey(to)))

    expect(wrong).toEqual([])
  })

  it('never from one adapter to another, the formats and their contract aside', () => {
    const adapterOf = (file: string) => file.split('/')[1]
    const wrong = own.filter(
      ({ from, to }) => storey(from) === 'adapters' && storey(to) === 'adapters' && adapterOf(from) !== adapterOf(to),
    )

    expect(wrong).toEqual([])
  })

  it('within the core from answer to question to search to facts to document', () => {
    const roomOf = (file: string) => file.split('/')[1] ?? ''
    const inCore = own.filter(
      ({ from, to }) =>
        storey(from) === 'core' && storey(to) === 'core' && from.split('/').length > 2 && to.split('/').length > 2,
    )
    const wrong = inCore.filter(({ from, to }) => !CORE[roomOf(from)]?.includes(roomOf(to)))

    expect(wrong).toEqual([])
  })

  it('without a circle, types included', () => {
    const targets = new Map(files.map((file) => [file, own.filter(({ from }) => from === file).map(({ to }) => to)]))
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      if (done.has(file) || trail.includes(file)) return
      for (const next of targets.get(file) ?? []) walk(next, [...trail, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])

    expect(circles).toEqual([])
  })
})

describe('the core is pure', () => {
  const core = files.filter((file) => file.startsWith('core/'))
  const PACKAGES = ['minisearch', 'opencc-js/t2cn', 'zod']

  it('imports no file system, network, clock or vendor', () => {
    const foreign = imports.filter(
      ({ from, to }) => core.includes(from) && !to.endsWith('.ts') && !PACKAGES.includes(to),
    )

    expect(foreign).toEqual([])
  })

  it('reads no clock, no chance, no environment', () => {
    const wrong = core.filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|setTimeout|console\./.test(
        readFileSync(path.join(SRC, file), 'utf8'),
      ),
    )

    expect(wrong).toEqual([])
  })
})

describe('the rooms', () => {
  it('are no barrels: no file only passes on what others export', () => {
    const barrels = files.filter((file) =>
      /(?:^|\n)export (?:\*|\{[^}]*\}) from/.test(readFileSync(path.join(SRC, file), 'utf8')),
    )

    expect(barrels).toEqual([])
  })

  it('have no utils', () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|misc|common|index)(?:\.ts|\/)/.test(file))).toEqual([])
  })
})
