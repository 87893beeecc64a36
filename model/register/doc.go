// Package register lays a Book out in tables: for each kind of record the columns are declared once, and headers, widths,
// sorting, tables on screen, CSV and spreadsheets all read that declaration.
package register
