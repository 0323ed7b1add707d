/** How a collection lets what was done to its records be taken back: by its own use cases, never around them. */
package bandhu.chassis.undo;
