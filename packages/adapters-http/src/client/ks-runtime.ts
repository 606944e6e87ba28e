/** How every call of the runtime answers: callbacks always, and since base library 1.26.1 a promise too. */
export interface KsCallbacks<Result> {
  readonly success?: (result: Result) => void
  readonly fail?: (error: unknown) => void
}

type KsCall<Options, Result> = (options: Options & KsCallbacks<Result>) => unknown

/** Devices send GET and POST only. */
export interface KsRequest {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly data?: object
  readonly header: Readonly<Record<string, string>>
  readonly dataType: 'json'
}

export interface KsResponse {
  readonly statusCode: number
  readonly data: unknown
  readonly header?: unknown
}

/** What `ks.getUserInfo({ withCredentials: true })` tells. */
export interface KsUserInfo {
  readonly rawData: string
  readonly signature: string
  readonly encryptedData: string
  readonly iv: string
}

/** The part of the `ks` global that the client calls. */
export interface KsRuntime {
  readonly login: KsCall<object, { readonly code: string }>
  readonly getUserInfo: KsCall<{ readonly withCredentials?: boolean }, KsUserInfo>
  readonly request: KsCall<KsRequest, KsResponse>
  readonly getNetworkType: KsCall<object, { readonly networkType: string }>
  readonly getStorageSync: (key: string) => unknown
  readonly setStorageSync: (key: string, data: unknown) => void
  readonly removeStorageSync: (key: string) => void
}
