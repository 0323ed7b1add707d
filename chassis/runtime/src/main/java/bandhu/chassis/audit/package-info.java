/** Who did what, for those who must account for it: found, taken along, and proved to be all there as it was written. */
package bandhu.chassis.audit;
