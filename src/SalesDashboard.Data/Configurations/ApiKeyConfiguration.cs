using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.Property(key => key.Name).HasMaxLength(Lengths.Name);
        builder.Property(key => key.Prefix).HasMaxLength(Lengths.Code);
        builder.Property(key => key.Hash).HasMaxLength(Lengths.Sha256Hex);
        builder.HasIndex(key => key.Prefix).IsUnique();
        builder.HasOne<Department>().WithMany().HasForeignKey(key => key.DepartmentId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(key => key.EmployeeId);
    }
}
