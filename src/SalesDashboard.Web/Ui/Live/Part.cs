using Microsoft.AspNetCore.Components;

namespace SalesDashboard.Web.Ui.Live;

/// <summary>
/// A part of a page that is drawn again only when one of its parameters has another value. Blazor takes every parameter of a
/// reference type as changed, so without this each pushed view would draw the whole page of everybody who looks at it.
/// Parameters are compared by Equals: records by value, arrays and delegates of lambdas by instance. What is drawn must
/// depend on the parameters and the part's own events alone.
/// </summary>
public abstract class Part : ComponentBase
{
    private readonly List<(string Name, object? Value)> _shown = [];
    private bool _isShown;

    public override Task SetParametersAsync(ParameterView parameters)
    {
        if (_isShown && IsShown(parameters))
        {
            return Task.CompletedTask;
        }

        _isShown = true;
        _shown.Clear();
        foreach (var parameter in parameters)
        {
            _shown.Add((parameter.Name, parameter.Value));
        }

        return base.SetParametersAsync(parameters);
    }

    private bool IsShown(ParameterView parameters)
    {
        var at = 0;
        foreach (var parameter in parameters)
        {
            if (at == _shown.Count || _shown[at].Name != parameter.Name || !Equals(_shown[at].Value, parameter.Value))
            {
                return false;
            }

            at++;
        }

        return at == _shown.Count;
    }
}
