import { connectionTypes } from '../connection/connection-types.js';
import { SchoolClass } from './school-class.type.js';

const schoolClass = connectionTypes('SchoolClass', 'classes (lớp học)', () => SchoolClass);
export const SchoolClassConnection = schoolClass.Connection;
export const SchoolClassConnectionResolver = schoolClass.Resolver;
