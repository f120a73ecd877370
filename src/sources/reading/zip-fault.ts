/** The archive is cut off or damaged: what stands in it may be right as far as it goes, but it is not all there. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
}
