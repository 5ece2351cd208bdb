using SalesDashboard.Benchmarks.Boards;
using SalesDashboard.Benchmarks.Fanouts;
using SalesDashboard.Benchmarks.Orders;
using SalesDashboard.Benchmarks.Pictures;
using SalesDashboard.Benchmarks.Rollups;
using SalesDashboard.Benchmarks.Walls;

const string Usage = """
    Prints ratios, not promises: compare runs of one machine only. Each figure is the best of several rounds.

      dotnet run -c Release --project tests/SalesDashboard.Benchmarks -- rollup [deals ...]
          One change in the live book against a bare loop over arrays that keeps the same totals (goal G8);
          deals = sizes of the book, 100000 where none is given.

      dotnet run -c Release --project tests/SalesDashboard.Benchmarks -- fanout [watchers ...]
          One published change computed once and put into the mailboxes of so many watchers of one view;
          1 100 1000 where none is given.

      dotnet run -c Release --project tests/SalesDashboard.Benchmarks -- board [deals ...]
          One drop on an open board: the change and the view of all who look at it, by the size of the pipeline (goal G6);
          200 1000 5000 where none is given.

      dotnet run -c Release --project tests/SalesDashboard.Benchmarks -- order [moves]
          Random moves by eight workers on 200 cards, then 1,000 insertions into one gap, on a SQLite file (R-goal 22);
          10000 moves where none are given.

      dotnet run -c Release --project tests/SalesDashboard.Benchmarks -- walls [screens]
          One change on so many wall screens of one scope against a bare hub with a message of the same size (goal G15);
          1000 where none is given.

      dotnet run -c Release --project tests/SalesDashboard.Benchmarks -- soak [changes reconnects]
          Eight hours of a wall in minutes: the program with its demo company, a paired television in a real browser, won deals
          and lost connections. Heaps of server and tab after full collections; 100000 500 where none is given.

      dotnet run -c Release --project tests/SalesDashboard.Benchmarks -- pictures
          No figure: takes the pictures of the README, docs/company.png and docs/board.png, of the demo company anew.
    """;

var sizes = args.Skip(1).Select(text => int.TryParse(text, out var size) ? size : 0).ToArray();
if (args.Length == 0 || sizes.Contains(0))
{
    Console.WriteLine(Usage);
    return 2;
}

switch (args[0])
{
    case "rollup":
        Rollup.Print(sizes is [] ? [100_000] : sizes);
        return 0;
    case "fanout":
        Fanout.Print(sizes is [] ? [1, 100, 1000] : sizes);
        return 0;
    case "board":
        BoardCost.Print(sizes is [] ? [200, 1_000, 5_000] : sizes);
        return 0;
    case "order":
        await OrderRace.PrintAsync(sizes is [] ? 10_000 : sizes[0]);
        return 0;
    case "walls":
        await WallBench.PrintAsync(sizes is [var screens, ..] ? screens : 1000);
        return 0;
    case "soak":
        return await Soak.PrintAsync(sizes is [var changes, ..] ? changes : 100_000, sizes is [_, var reconnects] ? reconnects : 500) ? 0 : 1;
    case "pictures":
        await ReadmePictures.TakeAsync();
        return 0;
    case WallServer.Mode:
        await WallServer.RunAsync();
        return 0;
    default:
        Console.WriteLine(Usage);
        return 2;
}
