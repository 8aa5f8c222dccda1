import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/config/load-lexicon.ts'
import { WenjiError } from '../../src/core/errors.ts'
import { LEXICON_FOLDER } from '../support/lexicon.ts'
import { copyOfFolder } from '../support/temporary-folder.ts'

const GDP = [
  'indicators:',
  '  - id: gdp',
  '    zh: 地区生产总值',
  '    en: GDP',
  '    unit: money',
  '    written: [地区生产总值]',
]

/** A copy of the lexicon with one file written anew. */
async function lexiconWith(name: string, text: string): Promise<{ folder: string; file: string }> {
  const folder = await copyOfFolder(LEXICON_FOLDER)
  const file = path.join(folder, name)
  await writeFile(file, text)
  return { folder, file }
}

/** A copy with one file changed; the words to change must be there. */
async function lexiconChanged(
  name: string,
  from: string,
  to: string,
): Promise<{ folder: string; file: string; line: number }> {
  const text = await readFile(path.join(LEXICON_FOLDER, name), 'utf8')
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`${name} does not hold ${from}`)
  const changed = await lexiconWith(name, `${text.slice(0, at)}${to}${text.slice(at + from.length)}`)
  return { ...changed, line: text.slice(0, at).split('\n').length }
}

async function failureOf(folder: string, english = true): Promise<WenjiError> {
  const failure: unknown = await loadLexicon(folder, english).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(failure instanceof WenjiError)) throw new Error('no WenjiError was thrown', { cause: failure })
  return failure
}

describe('the lexicon of the project', () => {
  it('loads, with its English and without', async () => {
    const whole = await loadLexicon(LEXICON_FOLDER)
    const plain = await loadLexicon(LEXICON_FOLDER, false)

    expect([...whole.indicators.keys()]).toEqual(
      expect.arrayContaining(['gdp', 'fiscal_revenue', 'major_projects', 'energy_intensity']),
    )
    expect(whole.glossary.find('targets')).toHaveLength(1)
    expect(plain.glossary.find('targets')).toEqual([])
    expect(plain.written.find('地区生产总值')).toMatchObject([{ value: 'gdp' }])
  })

  it('has no light English word that says something elsewhere', async () => {
    const { glossary, doings } = await loadLexicon(LEXICON_FOLDER)
    const file = await readFile(path.join(LEXICON_FOLDER, 'glossary.yaml'), 'utf8')
    const light = file
      .slice(file.indexOf('light: >-') + 'light: >-'.length)
      .split(',')
      .map((word) => word.trim())

    const telling = light.filter((word) =>
      [...glossary.find(word), ...doings.find(word)].some(
        (hit) => hit.value.length > 0 && hit.level < 2 && hit.word === word,
      ),
    )

    expect(light.length).toBeGreaterThan(1000)
    expect(telling).toEqual([])
  })

  it('finds the longest word at each place, and Latin words as whole ones', async () => {
    const { written } = await loadLexicon(LEXICON_FOLDER, false)

    expect(written.find('地方一般公共预算收入').map((hit) => hit.word)).toEqual(['地方一般公共预算收入'])
    expect(written.find('gdp增长').map((hit) => hit.value)).toEqual(['gdp'])
    expect(written.find('XGDP2').map((hit) => hit.value)).toEqual([])
  })

  it('has every indicator that the contract names', async () => {
    const { indicators } = await loadLexicon(LEXICON_FOLDER, false)

    const ids =
      'gdp primary_industry secondary_industry tertiary_industry fiscal_revenue tax_revenue fixed_asset_investment industrial_investment retail_sales industrial_value_added trade_total exports foreign_investment household_income urban_income rural_income cpi surveyed_unemployment registered_unemployment new_urban_jobs energy_intensity carbon_intensity grain_output rd_intensity air_quality_rate urbanization_rate high_tech_enterprises above_scale_enterprises major_projects major_project_investment government_investment urban_construction_investment'

    expect(ids.split(' ').filter((id) => !indicators.has(id))).toEqual([])
  })
})

describe('a file that is wrong', () => {
  it.each([
    ['is broken YAML', 'indicators.yaml', [...GDP, '    asked: [GDP'].join('\n'), /:[67]: \S/],
    ['is indented by a tab', 'indicators.yaml', [...GDP, '\t- id: cpi'].join('\n'), /:7: .*tab/],
    ['has one key twice', 'indicators.yaml', [...GDP, 'indicators: []'].join('\n'), /:7: .*duplicated/],
    [
      'has a value that is not allowed',
      'indicators.yaml',
      GDP.join('\n').replace('money', 'wood'),
      /:5: indicators\.0\.unit: .*"money"\|"people"\|"count"\|"percent"\|"weight"/,
    ],
    [
      'has an id that is none',
      'indicators.yaml',
      GDP.join('\n').replace('id: gdp', 'id: G D P'),
      /:2: indicators\.0\.id: .*lower case/,
    ],
    [
      'has a word where a list stands',
      'indicators.yaml',
      GDP.join('\n').replace('[地区生产总值]', '地区生产总值'),
      /:6: indicators\.0\.written: .*array/,
    ],
    ['lacks a field', 'indicators.yaml', GDP.slice(0, -1).join('\n'), /:2: indicators\.0\.written: /],
    ['holds nothing', 'indicators.yaml', '', /:1: \S/],
    ['holds something else', 'indicators.yaml', '- a\n- b\n', /:1: .*object/],
    [
      'names an unknown stage',
      'stages.yaml',
      'stages:\n  - { id: 谋划, words: [谋划], en: planning, asked_en: [planned] }\n  - id: 半建\n    words: [半建]\n',
      /:3: stages\.1\.id: .*谋划/,
    ],
    [
      'has an unknown key',
      'indicators.yaml',
      GDP.join('\n').replace('    unit', '    colour: red\n    unit'),
      /: indicators\.0: .*"colour"/,
    ],
    [
      'has an unknown comparator',
      'comparators.yaml',
      'before:\n  "±": [上下]\nafter: {}\nstrive: [力争]\nphrases: []\n',
      /: before: .*"±"/,
    ],
  ])('is told in one line with file, line and what is wrong where it %s', async (_, name, text, expected) => {
    const { folder, file } = await lexiconWith(name, text)

    const failure = await failureOf(folder)

    expect(failure.message.startsWith(`${file}:`)).toBe(true)
    expect(failure.message.slice(file.length)).toMatch(expected)
    expect(failure.message).not.toContain('\n')
    expect(failure.forPerson.en).toBe(failure.message)
  })

  it.each([
    'indicators.yaml',
    'joint.yaml',
    'comparators.yaml',
    'units.yaml',
    'stages.yaml',
    'regions.yaml',
    'themes.yaml',
    'lists.yaml',
    'glossary.yaml',
  ])('or missing is told in one line with its name: %s', async (name) => {
    const folder = await copyOfFolder(LEXICON_FOLDER)
    await rm(path.join(folder, name))

    const failure = await failureOf(folder)

    expect(failure.message).toBe(`${path.join(folder, name)}: cannot be read (ENOENT)`)
    expect(failure.forPerson.zh).toContain(name)
  })

  it('is not the glossary where no English is read', async () => {
    const folder = await copyOfFolder(LEXICON_FOLDER)
    await rm(path.join(folder, 'glossary.yaml'))

    const lexicon = await loadLexicon(folder, false)

    expect(lexicon.indicators.has('gdp')).toBe(true)
  })

  it('tells the line of an unknown key itself', async () => {
    const text = await readFile(path.join(LEXICON_FOLDER, 'units.yaml'), 'utf8')
    const { folder, file } = await lexiconWith('units.yaml', `${text.trimEnd()}\ncolour: [红]\n`)

    const failure = await failureOf(folder)

    expect(failure.message.startsWith(`${file}:${text.trimEnd().split('\n').length + 1}: `)).toBe(true)
  })

  it('is told as such where a form is no regular expression', async () => {
    const { folder } = await lexiconChanged('comparators.yaml', '"(正增长)"', '"(正增长"')

    await expect(loadLexicon(folder)).rejects.toBeInstanceOf(WenjiError)
  })

  it('tells the line of a row of the glossary that does not part its words', async () => {
    const { folder, file, line } = await lexiconChanged(
      'glossary.yaml',
      'blockchain, block chain',
      'blockchain,block chain',
    )

    const failure = await failureOf(folder)

    expect(failure.message.startsWith(`${file}:${line}: `)).toBe(true)
    expect(failure.message).not.toContain('\n')
  })

  it('is told as such where two indicators have one id', async () => {
    const { folder, file } = await lexiconChanged('indicators.yaml', 'id: tax_revenue', 'id: fiscal_revenue')

    const failure = await failureOf(folder)

    expect(failure.message).toContain(file)
    expect(failure.message).toContain('fiscal_revenue')
  })
})

describe('an indicator that is not there', () => {
  const CASES = [
    [
      'shared words',
      'joint.yaml',
      '城乡居民收入: [urban_income, rural_income]',
      '城乡居民收入: [urban_income, moon_income]',
      'moon_income',
    ],
    [
      'words that are one',
      'joint.yaml',
      'household_income: [urban_income,',
      'moon_income: [urban_income,',
      'moon_income',
    ],
    [
      'ambiguous words',
      'joint.yaml',
      'readings: [surveyed_unemployment',
      'readings: [surveyed_joblessness',
      'surveyed_joblessness',
    ],
    ['near indicators', 'indicators.yaml', 'near: [urban_income,', 'near: [urbane_income,', 'urbane_income'],
    ['short forms', 'indicators.yaml', 'under: { major_projects:', 'under: { minor_projects:', 'minor_projects'],
  ] as const

  it.each(CASES)('is told in one line with file, place and what is allowed: %s', async (_, name, from, to, id) => {
    const { folder } = await lexiconChanged(name, from, to)

    const failure = await failureOf(folder)

    expect(failure.message).toContain(name)
    expect(failure.message).toContain(`: there is no indicator "${id}" (allowed: gdp, `)
    expect(failure.message).not.toContain('\n')
  })

  it.each(CASES)('is told with its line as well: %s', async (_, name, from, to) => {
    const { folder, file, line } = await lexiconChanged(name, from, to)

    const failure = await failureOf(folder)

    expect(failure.message.startsWith(`${file}:${line}: `)).toBe(true)
  })
})
