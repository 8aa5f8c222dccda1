import { log, type Puppet } from 'wechaty-puppet'
import { operatorError } from '../../core/errors.ts'

/** The puppet that wechaty brings: free, over the web protocol. */
export const DEFAULT_PUPPET = 'wechaty-puppet-wechat4u'

/**
 * Loads the puppet of a name, with a file in which it keeps its login, so that a restart needs no code to be scanned.
 * Throws WenjiError where there is no such package, or it holds no puppet.
 */
export async function loadPuppet(name: string, memoryFile: string): Promise<Puppet> {
  // wechaty writes what people say, and the token, into its log.
  log.level('silent')
  const [{ MemoryCard }, PuppetClass] = await Promise.all([import('memory-card'), puppetOf(name)])
  const puppet = new PuppetClass()
  const memory = new MemoryCard({ name: memoryFile })
  await memory.load()
  puppet.setMemory(memory)
  return puppet
}

async function puppetOf(name: string): Promise<new () => Puppet> {
  let module: unknown
  try {
    module = await import(name)
  } catch (error) {
    throw operatorError(
      `WECHATY_PUPPET: the package ${name} cannot be loaded; install it (npm install ${name}), or leave the variable out for ${DEFAULT_PUPPET}`,
      error,
    )
  }
  const found = typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined
  if (!isPuppetClass(found)) throw operatorError(`WECHATY_PUPPET: the package ${name} holds no puppet`)
  return found
}

/** What every puppet has, whatever version of wechaty-puppet it was built with. */
function isPuppetClass(value: unknown): value is new () => Puppet {
  const prototype: unknown = typeof value === 'function' ? value.prototype : undefined
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    ['start', 'stop', 'messageSendText', 'roomList'].every((method) => method in prototype)
  )
}
