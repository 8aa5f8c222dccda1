import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { WenjiError } from '../core/errors.ts'
import { compileLexicon, type Lexicon, LexiconError } from '../core/lexicon/lexicon.ts'
import {
  comparatorsFile,
  glossaryFile,
  indicatorsFile,
  jointFile,
  regionsFile,
  stagesFile,
  synonymsFile,
  unitsFile,
} from '../core/lexicon/schema.ts'
import { readYaml } from './read-yaml.ts'
import { lineOfPath } from './yaml-lines.ts'

/**
 * Reads config/lexicon/*.yaml; the glossary, by far the largest, only where English is to be read. Throws WenjiError with file, line and what is allowed for anything wrong.
 */
export async function loadLexicon(folder: string, english = true): Promise<Lexicon> {
  const read = async (name: string) => {
    const file = path.join(folder, name)
    return { file, text: await readText(file) }
  }
  const [indicators, joint, comparators, units, stages, regions, synonyms] = await Promise.all(
    [
      'indicators.yaml',
      'joint.yaml',
      'comparators.yaml',
      'units.yaml',
      'stages.yaml',
      'regions.yaml',
      'synonyms.yaml',
    ].map(read),
  )
  if (!indicators || !joint || !comparators || !units || !stages || !regions || !synonyms)
    throw new Error('unreachable: seven names give seven files')
  const glossary = english ? await read('glossary.yaml') : undefined
  try {
    return compileLexicon({
      ...(glossary === undefined ? {} : { glossary: readYaml(glossary.file, glossary.text, glossaryFile) }),
      indicators: readYaml(indicators.file, indicators.text, indicatorsFile),
      joint: readYaml(joint.file, joint.text, jointFile),
      comparators: readYaml(comparators.file, comparators.text, comparatorsFile),
      units: readYaml(units.file, units.text, unitsFile),
      stages: readYaml(stages.file, stages.text, stagesFile),
      regions: readYaml(regions.file, regions.text, regionsFile),
      synonyms: readYaml(synonyms.file, synonyms.text, synonymsFile),
    })
  } catch (error) {
    if (error instanceof LexiconError) {
      const { file, text } = error.file === 'joint.yaml' ? joint : indicators
      const what = `${file}:${lineOfPath(text, error.path)}: ${error.message}`
      throw new WenjiError(what, { zh: what, en: what }, { cause: error })
    }
    throw error
  }
}

/** A file's text; a missing or unreadable one is one clear line. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const text = `${file}: cannot be read (${cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'})`
    throw new WenjiError(text, { zh: `${file}：读不到这个文件`, en: text }, { cause })
  }
}
