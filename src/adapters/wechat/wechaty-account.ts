import { FileBox } from 'file-box'
import type { PuppetService } from 'wechaty-puppet-service'
import type { Account } from './account.ts'
import type { RawMessage } from './parse-message.ts'

/** Numbers that wechaty's types give to a text and to an official account. */
const TEXT = 7
const OFFICIAL = 2

/** The account behind a puppet. Rooms and names are asked for anew: the puppet keeps what it heard first. */
export function wechatyAccount(puppet: PuppetService, id: string, name: string): Account {
  return {
    ...{ id, name },
    async rooms() {
      const ids = await puppet.roomList()
      return Promise.all(
        ids.map(async (roomId) => {
          puppet.onDirty({ payloadType: ROOM, payloadId: roomId })
          const { topic } = await puppet.roomPayload(roomId)
          return { id: roomId, topic }
        }),
      )
    },
    async nameIn(roomId) {
      puppet.onDirty({ payloadType: ROOM_MEMBER, payloadId: roomId })
      const { roomAlias } = await puppet.roomMemberPayload(roomId, id)
      return roomAlias ?? ''
    },
    async say(to, text) {
      return (await puppet.messageSendText(to, text)) ?? null
    },
    async sayFile(to, { name: file, bytes }) {
      await puppet.messageSendFile(to, FileBox.fromBase64(Buffer.from(bytes).toString('base64'), file))
    },
  }
}

/** Kinds of what a puppet keeps, by wechaty's numbers. */
const ROOM = 3
const ROOM_MEMBER = 4

/** A message with its talker and room, as the parser wants it. */
export async function readMessage(puppet: PuppetService, messageId: string): Promise<RawMessage> {
  const message = await puppet.messagePayload(messageId)
  const talker = await puppet.contactPayload(message.talkerId)
  const room = message.roomId ? await puppet.roomPayload(message.roomId) : undefined
  return {
    id: message.id,
    isText: message.type === TEXT,
    text: message.text ?? '',
    timestamp: message.timestamp,
    self: message.talkerId === puppet.currentUserId,
    talker: { id: talker.id, name: talker.name, isPerson: talker.type !== OFFICIAL && !/^gh_/.test(talker.id) },
    room: room ? { id: room.id, topic: room.topic } : null,
  }
}
