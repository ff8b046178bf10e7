import type { AnswerOf, Endpoint } from '@ragstone/contract/endpoint';
import { type AddressArgs, urlOf } from './endpoint-url.ts';
import { problemFrom, unreachable } from './problem-error.ts';

export type UploadArgs<E extends Endpoint> = AddressArgs<E> & {
  file: Blob;
  /** Told as the bytes leave, from 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
};

/**
 * Sends a file as the body of a request. By XMLHttpRequest, because `fetch` cannot say how much
 * of a large file has been sent.
 */
export function upload<E extends Endpoint>(endpoint: E, args: UploadArgs<E>): Promise<AnswerOf<E>> {
  const { file, onProgress, signal } = args;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method, urlOf(endpoint, args));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', endpoint.schema.consumes?.[0] ?? file.type);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      const { status, responseText } = request;
      if (status >= 200 && status < 300) {
        resolve((responseText === '' ? undefined : JSON.parse(responseText)) as AnswerOf<E>);
      } else {
        reject(problemFrom(status, responseText));
      }
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException('Upload stopped', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
