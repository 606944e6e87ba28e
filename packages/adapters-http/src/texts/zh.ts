import type { TransportMessages } from './transport-messages.ts'

export const zh: TransportMessages = {
  UnknownClient: '未知的客户端 ID',
  MalformedRequest: '请求参数错误',
  ExpectationFailed: '不支持的 Expect 请求头',
  BodyTooLarge: '请求体过大',
  HeadersTooLarge: '请求头过大',
  TooSlow: '请求超时',
  UnsupportedMediaType: '请求体须为 UTF-8 编码的 JSON',
  NoSuchPath: '路径不存在',
  MethodNotAllowed: '不支持该请求方法',
  NotEnabled: '该功能未开启',
  NotReady: '服务尚未就绪',
  Unexpected: '服务器内部错误',
}
