import CGSL
import Testing

@testable import Stochastics

@Suite struct GSLTests {
  @Test("A status of GSL that is no success is thrown with its function and GSL's words")
  func status() throws {
    try GSL.check(Int32(GSL_SUCCESS), in: "gsl_function")
    let error = #expect(throws: GSLError.self) { try GSL.check(Int32(GSL_EDOM), in: "gsl_function") }
    #expect(error?.code == Int32(GSL_EDOM))
    #expect(error?.description == "gsl_function: input domain error")
  }

  @Test("An error inside GSL does not end the process: it comes back as a status, and is thrown")
  func handlerIsOff() throws {
    let generator = AddressedGenerator()
    let other = gsl_rng_alloc(try #require(gsl_rng_types_setup()?.pointee))
    defer { gsl_rng_free(other) }
    #expect(throws: GSLError(code: Int32(GSL_EINVAL), function: "gsl_rng_memcpy")) {
      try GSL.check(gsl_rng_memcpy(generator.pointer, other), in: "gsl_rng_memcpy")
    }
  }

  @Test("The version of the library is known")
  func version() { #expect(GSL.version.contains(/^\d+\.\d+/)) }
}
