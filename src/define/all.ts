// The provider comes first: an element that asks for a program before its provider is there would not be answered.
import './partner-program.js';
import './partner-tier-matrix.js';
import './partner-requirement-checklist.js';
import './partner-benefit-comparator.js';
