import { LONGEST_PART } from '../../src/adapters/wechat/limits.ts'
import { until } from '../support/office-world.ts'
import { BOT } from '../support/wechat-rig.ts'
import {
  ASKER,
  at,
  newGateway,
  OTHER,
  ROOM,
  type TestGateway,
  type WechatWorldOptions,
  wechatWorld,
} from '../support/wechat-world.ts'
import { describeChannel } from './contract.ts'
import type { ChannelBot, ChannelRig, Place, Said } from './rig.ts'

const chatOf = (place: Place) => (place === 'group' ? ROOM : ASKER)

async function botOf(options: WechatWorldOptions & { readonly gateway: TestGateway }): Promise<ChannelBot> {
  const world = await wechatWorld({ ...options, settings: { direct: true } })
  const { gateway, channel, service, store } = world
  return {
    ...{ world, store },
    async write({ text, place = 'group', mention = true, other = false, id, age }: Said) {
      // What was written before comes again, as after a new login.
      if (id !== undefined && gateway.rig.mocker.cacheMessagePayload.has(id)) return gateway.rig.repeat(id)
      gateway.rig.write({
        talkerId: other ? OTHER : ASKER,
        ...(place === 'group' ? { roomId: ROOM } : { listenerId: BOT }),
        text: place === 'group' && mention ? at(text) : text,
        ...(id === undefined ? {} : { id }),
        ...(age === undefined ? {} : { timestamp: Date.now() - age }),
      })
    },
    said: (place) => gateway.textsTo(chatOf(place)),
    settled: () => world.settled(),
    async restart(more = {}) {
      await service.stop()
      return botOf({ store, ...more, gateway })
    },
    async outage() {
      const before = channel.status().reconnects
      await gateway.kill()
      await until(() => !channel.status().connected)
      await gateway.start()
      await until(() => channel.status().connected && channel.status().reconnects > before)
    },
    async dislike(place) {
      const quoted = gateway.textsTo(chatOf(place)).at(-1) ?? ''
      gateway.rig.write({
        talkerId: OTHER,
        ...(place === 'group' ? { roomId: ROOM } : { listenerId: BOT }),
        text: `「小助手：${quoted}」\n- - - - - - - - - - - - - - -\n答错了`,
      })
    },
    async echo(text) {
      gateway.rig.write({ talkerId: BOT, roomId: ROOM, text: at(text) })
    },
    faults: () => gateway.sent.filter(({ text }) => text?.trim() === '').map(() => 'an empty bubble'),
  }
}

const rig: ChannelRig = {
  name: 'wechat',
  longest: { of: (text) => text.length, most: LONGEST_PART },
  ...{ groups: true, duplicates: true, bareNumbers: true, dropsOld: true, room: 'group' },
  async open(options = {}) {
    const gateway = await newGateway()
    await gateway.start()
    return botOf({ ...options, gateway })
  },
}

describeChannel(rig)
