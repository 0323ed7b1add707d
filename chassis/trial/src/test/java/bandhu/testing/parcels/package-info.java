/** A feature that tells and listens to what it told, on which messaging is tried. */
package bandhu.testing.parcels;
