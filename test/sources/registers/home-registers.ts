import { readRegisterSeeds, type RegisterSeeds } from '#config';
import { numberRegisters, type NumberedRegisters, readRegisters, registerKeys, type RegisterSet } from '#sources';
import { homeBook } from '../../domain/area/home-book.js';

/** `seeds/registers/` as the hub reads it at start. */
export function homeSeeds(): RegisterSeeds {
  return readRegisterSeeds(new URL('../../../seeds/registers', import.meta.url).pathname);
}

export function homeRegisterSet(): RegisterSet {
  return readRegisters(homeSeeds(), homeBook());
}

/** The registers with ids counted from 1. */
export function homeRegisters(): NumberedRegisters {
  const set = homeRegisterSet();
  const ids = new Map(registerKeys(set).map((key, index) => [key, index + 1]));
  return numberRegisters(set, homeBook(), (key) => ids.get(key)!);
}
