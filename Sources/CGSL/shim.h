#ifndef DISTRETTO_CGSL_SHIM_H
#define DISTRETTO_CGSL_SHIM_H

#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_vector.h>
#include <gsl/gsl_version.h>

/* The library's version: the variable itself is a mutable global, which Swift 6 does not let through. */
static inline const char *distretto_gsl_version(void) { return gsl_version; }

/* Sobol's sequence: the variable itself is a mutable global too. */
static inline const gsl_qrng_type *distretto_gsl_qrng_sobol(void) { return gsl_qrng_sobol; }

#endif
