import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { operatorError, WenjiError } from '../core/errors.ts'
import { type Intent, intentSchema } from '../core/question/intent.ts'
import { readText } from './read-text.ts'
import { readYaml } from './read-yaml.ts'

/** Reads intents/*.yaml in the order of their names. Throws WenjiError for a wrong file, a double id, a missing fallback. */
export async function loadIntents(folder: string): Promise<Intent[]> {
  const names = await listYaml(folder)
  const intents = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      return readYaml(file, await readText(file), intentSchema)
    }),
  )
  const ids = intents.map((intent) => intent.id)
  const double = ids.find((id, i) => ids.indexOf(id) !== i)
  if (double !== undefined) throw operatorError(`${folder}: two files have the id ${double}`)
  if (intents.filter((intent) => intent.fallback === true).length !== 1)
    throw operatorError(`${folder}: exactly one intent says fallback: true`)
  return intents
}

async function listYaml(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  } catch (cause) {
    throw new WenjiError(
      `${folder}: no such folder`,
      { zh: `${folder}：没有这个文件夹`, en: `${folder}: no such folder` },
      { cause },
    )
  }
}
