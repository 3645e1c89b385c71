export * from './declare.ts';
export type { Fault, FaultCode } from './fault.ts';
export { printSchema } from './print-schema.ts';
export type { Read } from './read.ts';
export { readDocument, readElement } from './read.ts';
export * from './simple.ts';
export type { AttributedType, Field, Node, Other, Recorded, RecordType, SimpleType, Type } from './types.ts';
export { NotWritable, writeDocument } from './write.ts';
