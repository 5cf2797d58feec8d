#ifndef DISTRETTO_CMPI_SHIM_H
#define DISTRETTO_CMPI_SHIM_H

#include <mpi.h>

/* Handles: Open MPI's are macros that Swift does not import. */
static inline MPI_Comm distretto_mpi_world(void) { return MPI_COMM_WORLD; }
static inline MPI_Datatype distretto_mpi_int(void) { return MPI_INT; }
static inline int distretto_mpi_any_source(void) { return MPI_ANY_SOURCE; }
static inline int distretto_mpi_any_tag(void) { return MPI_ANY_TAG; }

#endif
