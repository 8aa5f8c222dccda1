import path from 'node:path'
import type { z } from 'zod'
import { operatorError } from '../core/errors.ts'
import { compileLexicon, type Lexicon, LexiconError } from '../core/lexicon/lexicon.ts'
import {
  comparatorsFile,
  glossaryFile,
  indicatorsFile,
  jointFile,
  listsFile,
  officesFile,
  regionsFile,
  speechFile,
  stagesFile,
  synonymsFile,
  themesFile,
  unitsFile,
} from '../core/lexicon/schema.ts'
import { readText } from './read-text.ts'
import { readYaml } from './read-yaml.ts'
import { lineOfPath } from './yaml-lines.ts'

/**
 * Reads config/lexicon/*.yaml; the glossary, by far the largest, only where English is to be read. Throws WenjiError
 * with file, line and what is allowed for anything wrong.
 */
export async function loadLexicon(folder: string, english = true): Promise<Lexicon> {
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T> => {
    const file = path.join(folder, name)
    return readYaml(file, await readText(file), schema)
  }
  const [indicators, joint, comparators, units, stages, regions, synonyms, themes, lists, offices, speech, glossary] =
    await Promise.all([
      read('indicators.yaml', indicatorsFile),
      read('joint.yaml', jointFile),
      read('comparators.yaml', comparatorsFile),
      read('units.yaml', unitsFile),
      read('stages.yaml', stagesFile),
      read('regions.yaml', regionsFile),
      read('synonyms.yaml', synonymsFile),
      read('themes.yaml', themesFile),
      read('lists.yaml', listsFile),
      read('offices.yaml', officesFile),
      read('speech.yaml', speechFile),
      english ? read('glossary.yaml', glossaryFile) : undefined,
    ])
  const files = { indicators, joint, comparators, units, stages, regions, synonyms, themes, lists, offices, speech }
  try {
    return compileLexicon(glossary === undefined ? files : { ...files, glossary })
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error
    const file = path.join(folder, error.file)
    throw operatorError(`${file}:${lineOfPath(await readText(file), error.path)}: ${error.message}`, error)
  }
}
