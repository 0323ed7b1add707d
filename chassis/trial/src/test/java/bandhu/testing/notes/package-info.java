/** A feature as small as one can be, on which the chassis is tried. */
package bandhu.testing.notes;
