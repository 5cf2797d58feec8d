// swift-tools-version: 6.2
import PackageDescription

/// The year in C for one instruction set, optimised as far as it goes with every bit left as written.
func cYear(_ name: String, _ instructions: String, headers: String = ".", for processor: [String]) -> Target {
  .target(
    name: name, publicHeadersPath: headers,
    cSettings: [
      .headerSearchPath("../CYear/include"),
      .define("SIMULATE_YEAR", to: "simulate_year_\(instructions)"),
      .unsafeFlags(["-O3", "-ffp-contract=off"] + processor),
    ])
}

#if arch(x86_64)
  let (avx2, avx512) = (["-march=x86-64-v3"], ["-march=x86-64-v4", "-mprefer-vector-width=512"])
#else
  let (avx2, avx512): ([String], [String]) = ([], [])
#endif

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "distretto", path: "../..")],
  targets: [
    cYear("CYear", "portable", headers: "include", for: []),
    cYear("CYearAVX2", "avx2", for: avx2),
    cYear("CYearAVX512", "avx512", for: avx512),
    .target(name: "CAllocations"),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "CAllocations", "CYear", "CYearAVX2", "CYearAVX512",
        .product(name: "Baselines", package: "distretto"),
        .product(name: "EconomyModel", package: "distretto"),
      ], swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "pairing",
      dependencies: [
        .product(name: "Baselines", package: "distretto"),
        .product(name: "EconomyModel", package: "distretto"),
        .product(name: "ScenarioFiles", package: "distretto"),
      ], swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "europe",
      dependencies: [
        .product(name: "Baselines", package: "distretto"),
        .product(name: "EconomyModel", package: "distretto"),
      ], swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "scaling",
      dependencies: [
        .product(name: "Baselines", package: "distretto"),
        .product(name: "EconomyModel", package: "distretto"),
      ], swiftSettings: [.swiftLanguageMode(.v6)]),
    .target(
      name: "Panels",
      dependencies: [
        .product(name: "Econometrics", package: "distretto"),
        .product(name: "Stochastics", package: "distretto"),
      ], swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "absorption",
      dependencies: ["Panels", .product(name: "Econometrics", package: "distretto")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "regressions",
      dependencies: ["Panels", .product(name: "Econometrics", package: "distretto")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ])
