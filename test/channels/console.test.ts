import { renderAnswer } from '../../src/adapters/console/render-answer.ts'
import { message, newOffice } from '../support/office-world.ts'
import { newStore, sqliteWorld } from '../support/store-world.ts'
import { describeChannel } from './contract.ts'
import type { ChannelBot, ChannelRig, Opened } from './rig.ts'

async function botOf({ store: given, office: options }: Opened, said: string[]): Promise<ChannelBot> {
  const store = given ?? (await newStore(sqliteWorld))
  const world = await newOffice({ store, ...options })
  const write = async (text: string) => {
    const asked = message(text, { channel: 'console', chat: 'terminal', direct: true })
    said.push(renderAnswer((await world.office.answer(asked)).answer))
  }
  return {
    ...{ world, store },
    write: ({ text }) => write(text),
    dislike: () => write('答错了'),
    said: () => said,
    settled: async () => {},
    async restart(more = {}) {
      await world.office.stop()
      return botOf({ store, ...more }, said)
    },
    faults: () => [],
  }
}

const rig: ChannelRig = {
  name: 'console',
  longest: null,
  ...{ groups: false, duplicates: false, bareNumbers: false, dropsOld: false, room: 'console' },
  open: (options = {}) => botOf(options, []),
}

describeChannel(rig)
