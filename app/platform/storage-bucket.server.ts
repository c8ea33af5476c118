import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { Settings } from "./settings.server.ts";
import type { Store } from "./storage.server.ts";

/** A bucket of any server that speaks S3. A put there is whole or absent by itself. */
export function bucketStore(s3: NonNullable<Settings["s3"]>): Store {
  const { bucket: Bucket } = s3;
  const client = new S3Client({
    endpoint: s3.endpoint,
    region: s3.region,
    credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
    forcePathStyle: true,
    maxAttempts: 2,
    // Small servers know no checksums in trailers.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: 3000, requestTimeout: 20_000 },
  });
  return {
    put: async (Key, Body) => void (await client.send(new PutObjectCommand({ Bucket, Key, Body }))),
    get: async (Key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    remove: async (Key) => void (await client.send(new DeleteObjectCommand({ Bucket, Key }))),
    async *list() {
      let ContinuationToken: string | undefined;
      do {
        const next: ContinuationToken = ContinuationToken ? { ContinuationToken } : {};
        const page = await client.send(new ListObjectsV2Command({ Bucket, ...next }));
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key) yield { key: Key, at: LastModified ?? new Date(0) };
        }
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
    },
    tidy: async () => 0,
  };
}

interface ContinuationToken {
  readonly ContinuationToken?: string;
}
