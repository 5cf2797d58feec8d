import Foundation
import Testing

@Suite("What distretto fit warns of and refuses")
struct FitCautionTests {
  private let data = """
    y,x,group,k
    1,0,a,1
    2,1,b,2
    4,2,a,1
    8,3,b,2
    16,0,a,1
    32,5,b,2

    """

  private func fit(_ arguments: String..., on data: String? = nil) throws -> CommandResult {
    try withFile(data ?? self.data) { path in
      let result = try distretto(["fit"] + arguments + ["--data", path, "--quiet"])
      return CommandResult(
        status: result.status, output: result.output,
        errors: result.errors.replacingOccurrences(of: path, with: "data.csv"))
    }
  }

  @Test("a place beyond the poles is named")
  func noPlace() throws {
    let result = try fit(
      "y ~ x", "--vcov", "conley:lat+k:200km",
      on: "y,x,lat,k\n1,2,,1\n2,1,45,2\n3,3,91,2\n5,1,45,9\n6,2,46,3\n")
    #expect(result.status == 1)
    #expect(
      result.errors
        == "distretto: y ~ x: row 3: latitude 91 and longitude 2 are no place: latitudes lie from -90 to 90 degrees, "
        + "longitudes from -360 to 360\n")
  }

  @Test("a column of numbers but for a few fields is warned of where its levels become indicators")
  func nearlyNumbers() throws {
    let rows = (1...40).map { "\($0 * $0 % 17),\($0 == 3 ? "n/a" : "\($0 % 4)"),\($0)" }
    let data = (["y,x,z"] + rows).joined(separator: "\n")
    let warning = "Warning: column 'x' is text, since line 4 says 'n/a': its 5 levels are indicators"
    #expect(try fit("y ~ x + z", on: data).output.contains(warning))
    #expect(try !fit("y ~ i(x) + z", on: data).output.contains(warning))
    #expect(try !fit("y ~ z | x", on: data).output.contains(warning))
    let all = (1...12).map { "\($0 * $0 % 7),\($0 == 3 ? "n/a" : "\($0)")" }
    #expect(
      try fit("y ~ x", on: (["y,x"] + all).joined(separator: "\n")).errors
        == "distretto: y ~ x: 12 rows for 12 coefficients, fixed effects included: no degrees of freedom are left; "
        + "column 'x' is text, since line 4 says 'n/a': its 12 levels are indicators\n")
  }

  @Test("few draws of the bootstrap are warned of, and clusters named twice refused")
  func errors() throws {
    let few = try fit("y ~ x", "--vcov", "wild:group", "--draws", "9")
    #expect(
      few.output.contains("Warning: p-values of 9 draws are multiples of 1/9; take at least 99, better 9,999")
    )
    let twice = try fit("y ~ x", "--vcov", "cluster:group^k+k^group")
    #expect(twice.status == 2)
    #expect(
      twice.errors.hasPrefix(
        "distretto: --vcov: 'cluster:group^k+k^group': a way of clustering is named twice"))
  }

  @Test("the data are never written over, by whatever name they are called")
  func overwriting() throws {
    try withFile(data) { path in
      symlink(path, path + ".link")
      defer { unlink(path + ".link") }
      for name in [path, path + ".link"] {
        let result = try distretto("fit", "y ~ x", "--data", path, "--output", name, "--quiet")
        #expect(result.status == 2)
        #expect(
          result.errors == "distretto: --output names '\(name)', which is read: write to another file\n")
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == data)
    }
  }
}
