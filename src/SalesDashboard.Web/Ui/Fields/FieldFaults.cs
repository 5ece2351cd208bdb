namespace SalesDashboard.Web.Ui.Fields;

/// <summary>
/// The fields of one form whose text says nothing: each tells the fault below itself, and the form is not sent while there is
/// one. Otherwise a form would go with the value from before, or with none, and nobody would know.
/// </summary>
public sealed class FieldFaults
{
    private readonly HashSet<string> _fields = [];

    public bool Any => _fields.Count > 0;

    public void Set(string field, bool isFaulty)
    {
        if (isFaulty)
        {
            _fields.Add(field);
        }
        else
        {
            _fields.Remove(field);
        }
    }
}
