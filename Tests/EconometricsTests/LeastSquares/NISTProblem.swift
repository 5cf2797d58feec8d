import Testing

@testable import Econometrics

/// One of NIST's problems with its certified values.
struct NISTProblem: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let regressors: Regressors
  let outcome: [Double]
  let coefficients: [Double]
  let standardErrors: [Double]
  /// The digits that the coefficients must have.
  var digits = 12.0
  /// The digits that the standard errors must have.
  var errorDigits = 9.0

  static func all() throws -> [NISTProblem] {
    try [norris(), pontius(), filip(), longley()] + noIntercept + wampler
  }

  private static func polynomial(
    _ name: String, _ degree: Int, _ coefficients: [Double], _ errors: [Double]
  ) throws -> NISTProblem {
    let table = try NumberTable(name, in: "Data/nist")
    return NISTProblem(
      testDescription: name, regressors: Regressors(powersOf: try table.column("x"), upTo: degree),
      outcome: try table.column("y"), coefficients: coefficients, standardErrors: errors)
  }

  private static func norris() throws -> NISTProblem {
    try polynomial(
      "norris", 1, [-0.262323073774029, 1.00211681802045], [0.232818234301152, 0.429796848199937E-03])
  }

  private static func pontius() throws -> NISTProblem {
    try polynomial(
      "pontius", 2, [0.673565789473684E-03, 0.732059160401003E-06, -0.316081871345029E-14],
      [0.107938612033077E-03, 0.157817399981659E-09, 0.486652849992036E-16])
  }

  private static func filip() throws -> NISTProblem {
    var problem = try polynomial(
      "filip", 10,
      [
        -1467.48961422980, -2772.17959193342, -2316.37108160893, -1127.97394098372, -354.478233703349,
        -75.1242017393757, -10.8753180355343, -1.06221498588947, -0.670191154593408E-01,
        -0.246781078275479E-02, -0.402962525080404E-04,
      ],
      [
        298.084530995537, 559.779865474950, 466.477572127796, 227.204274477751, 71.6478660875927,
        15.2897178747400, 2.23691159816033, 0.221624321934227, 0.142363763154724E-01,
        0.535617408889821E-03, 0.896632837373868E-05,
      ])
    (problem.digits, problem.errorDigits) = (11, 7)
    return problem
  }

  private static func longley() throws -> NISTProblem {
    let table = try NumberTable("longley", in: "Data/nist")
    let outcome = try table.column("y")
    let columns = try (1...6).map { try table.column("x\($0)") }
    return NISTProblem(
      testDescription: "longley", regressors: Regressors([outcome.map { _ in 1 }] + columns),
      outcome: outcome,
      coefficients: [
        -3482258.63459582, 15.0618722713733, -0.358191792925910E-01, -2.02022980381683,
        -1.03322686717359, -0.511041056535807E-01, 1829.15146461355,
      ],
      standardErrors: [
        890420.383607373, 84.9149257747669, 0.334910077722432E-01, 0.488399681651699,
        0.214274163161675, 0.226073200069370, 455.478499142212,
      ])
  }

  private static let noIntercept = [
    NISTProblem(
      testDescription: "NoInt1", regressors: Regressors([(60...70).map(Double.init)]),
      outcome: (130...140).map(Double.init), coefficients: [2.07438016528926],
      standardErrors: [0.165289256198347E-01]),
    NISTProblem(
      testDescription: "NoInt2", regressors: Regressors([[4, 5, 6]]), outcome: [3, 4, 4],
      coefficients: [0.727272727272727], standardErrors: [0.420827318078432E-01]),
  ]

  /// Wampler 1970: a polynomial at 0…20, exact in 1 and 2, with errors ever larger in 3 to 5.
  private static let wampler: [NISTProblem] = {
    let places = (0...20).map(Double.init)
    let errors: [Double] = [759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048]
    let pattern = errors + [2048] + errors.reversed()
    let spreads = [
      2152.32624678170, 2363.55173469681, 779.343524331583, 101.475507550350, 5.64566512170752,
      0.112324854679312,
    ]
    let exact = places.map { x in ((((x + 1) * x + 1) * x + 1) * x + 1) * x + 1 }
    let decimal = places.map { x in (((((x + 10) * x + 100) * x + 1000) * x + 10_000) * x + 100_000) / 100_000
    }
    let noisy = [1.0, 100, 10_000].map { size in zip(exact, pattern).map { $0 + size * $1 } }
    let ones = [Double](repeating: 1, count: 6)
    let sets: [(outcome: [Double], coefficients: [Double], size: Double)] =
      [(exact, ones, 0), (decimal, [1, 0.1, 0.01, 0.001, 0.0001, 0.00001], 0)]
      + zip(noisy, [1, 100, 10_000]).map { ($0, ones, $1) }
    return sets.enumerated().map { index, set in
      NISTProblem(
        testDescription: "Wampler\(index + 1)", regressors: Regressors(powersOf: places, upTo: 5),
        outcome: set.outcome, coefficients: set.coefficients,
        standardErrors: spreads.map { $0 * set.size })
    }
  }()
}
