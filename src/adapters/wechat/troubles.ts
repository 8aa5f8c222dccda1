import type { PersonText } from '../../core/errors.ts'
import type { Fault } from './account.ts'

/** What an operator reads, and how long a trouble may pass by itself before they are told (milliseconds). */
export const FAULTS: Readonly<Record<Fault, { readonly text: PersonText; readonly patience: number }>> = {
  unreachable: {
    text: {
      zh: '微信网关连不上（WECHATY_PUPPET_SERVICE_ENDPOINT）；请查看 wenji wechat-gateway 是否在运行',
      en: 'the WeChat gateway cannot be reached (WECHATY_PUPPET_SERVICE_ENDPOINT); see whether wenji wechat-gateway runs',
    },
    patience: 60_000,
  },
  'wrong token': {
    text: {
      zh: '微信网关不认这个令牌；两边的 WECHATY_PUPPET_SERVICE_TOKEN 须相同',
      en: 'the WeChat gateway refuses the token; WECHATY_PUPPET_SERVICE_TOKEN must be the same on both sides',
    },
    patience: 0,
  },
  'unknown authority': {
    text: {
      zh: '微信网关的证书不是由所设的根证书签发的；请核对 WECHATY_PUPPET_SERVICE_TLS_CA_CERT',
      en: 'the certificate of the WeChat gateway is signed by another authority than the one in WECHATY_PUPPET_SERVICE_TLS_CA_CERT',
    },
    patience: 0,
  },
  'other name': {
    text: {
      zh: '微信网关的证书是另一个名称的；WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME（未设时为令牌下划线之前的部分）须与证书中的名称一致',
      en: 'the certificate of the WeChat gateway is for another name; WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME, or the token up to its _, must be the name in it',
    },
    patience: 0,
  },
  'expired certificate': {
    text: {
      zh: '微信网关的证书已过期或尚未生效；请更换证书，并核对两台机器的时间',
      en: 'the certificate of the WeChat gateway has expired or is not valid yet; renew it, and see that both clocks are right',
    },
    patience: 0,
  },
  refused: {
    text: {
      zh: '微信网关拒绝连接；请核对两边是否都加密',
      en: 'the WeChat gateway refuses the connection; see that both sides use TLS or neither does',
    },
    patience: 60_000,
  },
  'silent gateway': {
    text: {
      zh: '微信网关没有声音；可能已有另一个程序连着它',
      en: 'nothing is heard from the WeChat gateway; another program may be connected to it',
    },
    patience: 60_000,
  },
  'not logged in': {
    text: {
      zh: '微信未登录；请在网关的终端扫码',
      en: 'nobody is logged in to WeChat; scan the code in the terminal of the gateway',
    },
    patience: 0,
  },
  'logged out': {
    text: {
      zh: '微信已退出登录；请在网关的终端重新扫码',
      en: 'WeChat has logged the account out; scan the code in the terminal of the gateway again',
    },
    patience: 0,
  },
}

export function roomTrouble(topic: string, rooms: number): PersonText {
  return rooms === 0
    ? {
        zh: `没有名为“${topic}”的微信群（可能改了名或被移出）；该群不答复，请改 bot.yaml 或改回群名`,
        en: `no WeChat room is called "${topic}" (renamed, or the account was removed); it is not answered until bot.yaml or the room's name is mended`,
      }
    : {
        zh: `有${rooms}个微信群都叫“${topic}”；这些群都不答复，请改成不同的群名`,
        en: `${rooms} WeChat rooms are called "${topic}"; none of them is answered until their names differ`,
      }
}

export function silentTrouble(minutes: number): PersonText {
  return {
    zh: `微信已${minutes}分钟没有收到任何消息；请在手机上查看账号是否正常`,
    en: `no message at all has come from WeChat for ${minutes} minutes; see on the phone whether the account is well`,
  }
}
