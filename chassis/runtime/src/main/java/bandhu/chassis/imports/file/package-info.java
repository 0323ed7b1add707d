/** Reads files of rows whose form nobody was told. */
package bandhu.chassis.imports.file;
