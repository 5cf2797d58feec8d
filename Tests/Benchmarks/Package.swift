// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "distretto", path: "../..")],
  targets: [
    .target(name: "CDemography"),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "CDemography",
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
